import { useState } from "react";
import { applicationLife } from "../../../../shared/appointments/states";
import { today } from "../../kernel/clock";
import { open } from "../../kernel/navigation";
import { Button } from "../../ui";
import { routes as everywhere } from "../../routes";
import { routes } from "../routes";
import { AcceptBar } from "./accept-bar";
import { AskAnother } from "./faces/offered";
import type { FaceProps } from "./faces/face";

const AGAIN = new Set(["declined", "not-scheduled", "cancelled-by-patient", "cancelled-by-hospital", "no-show"]);

/** The one thing that she can do now, where there is one. */
export function ApplicationBar({ words, view, hand }: FaceProps) {
  const [asking, setAsking] = useState(false);
  const { state, precautions, precautionsSeenAt, window, outcome } = view;
  if (state === "offered") return <AcceptBar words={words} view={view} hand={hand} />;
  if (state === "accepted")
    return (
      <Button kind="primary" onPress={() => open(everywhere.payFor, { domain: "appointments", id: view.id })}>
        {words.accepted.pay}
      </Button>
    );
  if (applicationLife.can(state, "askAnotherTime"))
    return (
      <>
        <Button kind="primary" busy={hand.busy} onPress={() => setAsking(true)}>
          {view.waitList ? words.waitList.back : words.offer.another}
        </Button>
        <AskAnother words={words} view={view} hand={hand} open={asking} onClose={() => setAsking(false)} />
      </>
    );
  if (state === "scheduled" && precautions && !precautionsSeenAt)
    return (
      <Button kind="primary" busy={hand.busy} onPress={() => void hand.acknowledge(precautions.version)}>
        {words.booked.acknowledge}
      </Button>
    );
  if (state === "report-ready")
    return (
      <Button kind="primary" onPress={() => open(routes.report, { id: view.id })}>
        {words.booked.report}
      </Button>
    );
  if (AGAIN.has(state) && today() < window.hardStop && outcome?.reason !== "pregnancy-ended")
    return <Button onPress={() => open(routes.start)}>{words.again}</Button>;
  return null;
}

/** Is there anything in the bar? An empty one would only take room. */
export const hasBar = ({ state, precautionsSeenAt, outcome, window }: FaceProps["view"]): boolean =>
  state === "offered" ||
  state === "accepted" ||
  state === "report-ready" ||
  applicationLife.can(state, "askAnotherTime") ||
  (state === "scheduled" && !precautionsSeenAt) ||
  (AGAIN.has(state) && today() < window.hardStop && outcome?.reason !== "pregnancy-ended");
