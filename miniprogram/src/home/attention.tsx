import type { appointments } from "../../../shared/appointments/contract";
import type { ApplicationLine } from "../../../shared/appointments/views";
import { useSay, useWords } from "../i18n";
import type { Day } from "../../../shared/kernel/time";
import { callOf } from "../kernel/api";
import { today } from "../kernel/clock";
import { open } from "../kernel/navigation";
import { useCall } from "../kernel/use-call";
import { routes } from "../routes";
import { Button, Card, Para, RefusalNotice, Skeleton, StatusBadge, type Meaning } from "../ui";
import { AnswerCard, RequestCard, useFollowUps } from "./follow-up";
import { ArrivedCard, RxCard, useMedicine } from "./medicine";
import { UnpaidCard, useUnpaid } from "./unpaid";
import { en } from "./words.en";
import { zh } from "./words.zh";

const applicationsOfMine = callOf<typeof appointments, "mine">("appointments", "mine");

/** What presses most comes first. */
const RANK = [
  "accepted",
  "needs-information",
  "offered",
  "offer-expired",
  "route-changed",
  "scheduled",
  "submitted",
  "under-review",
] as const;
type Pressing = (typeof RANK)[number];
const MEANINGS: Record<Pressing, Meaning & ("needs-you" | "done" | "waiting")> = {
  accepted: "needs-you",
  "needs-information": "needs-you",
  offered: "needs-you",
  "offer-expired": "needs-you",
  "route-changed": "needs-you",
  scheduled: "done",
  submitted: "waiting",
  "under-review": "waiting",
};

const AT_HOSPITAL: readonly ApplicationLine["state"][] = ["scheduled", "checked-in", "in-exam", "repeat-needed"];

/** The examination of today, whatever else there is. */
export const todaysOf = (lines: readonly ApplicationLine[], on: Day): ApplicationLine | undefined =>
  lines.find(({ state, booking }) => booking?.day === on && AT_HOSPITAL.includes(state));

/** The line that presses most, if any. */
export function mostPressing(lines: readonly ApplicationLine[]): (ApplicationLine & { state: Pressing }) | undefined {
  for (const state of RANK) {
    // An old application that was sent to the desk stands aside as soon as there is a newer one.
    const found = lines.find((line, at) => line.state === state && (state !== "route-changed" || at === 0));
    if (found) return { ...found, state };
  }
  return undefined;
}

/** The one thing that needs the person now: a time that is held, a doctor's answer, money that is waited for, then the rest. */
export function Attention() {
  const words = useWords({ zh, en });
  const say = useSay();
  const mine = useCall(() => applicationsOfMine({}));
  const unpaid = useUnpaid(mine.value?.items);
  const followUps = useFollowUps();
  const medicine = useMedicine();
  const now = todaysOf(mine.value?.items ?? [], today());
  if (now?.booking) return <TodayCard line={now} />;
  if (mine.is === "waiting" || unpaid.waiting || followUps.waiting || medicine.waiting)
    return <Skeleton lines={3} slow={mine.is === "waiting" && mine.slow} />;
  const line = mostPressing(mine.value?.items ?? []);
  // A time that is held goes to somebody else when she does not answer; the doctor's words stay.
  if (followUps.answer && line?.state !== "offered") return <AnswerCard line={followUps.answer} />;
  if (unpaid.order) return <UnpaidCard order={unpaid.order} />;
  if (medicine.toPay && line?.state !== "offered") return <RxCard row={medicine.toPay} />;
  if (medicine.arrived && line?.state !== "offered") return <ArrivedCard arrived={medicine.arrived} />;
  if (followUps.unpaid && line?.state !== "offered") return <RequestCard line={followUps.unpaid} />;
  if (!mine.value) return mine.is === "refused" ? <RefusalNotice refusal={mine.refusal} /> : null;
  if (!line)
    return (
      <Card title={words.nothing}>
        <Para quiet>{words.nothingText}</Para>
      </Card>
    );
  const slot = line.booking ? say.slot(line.booking.day, line.booking.startsAt, line.booking.endsAt) : "";
  const said = {
    accepted: {
      ...words.accepted,
      text: words.accepted.text(slot, line.offerUntil ? say.moment(line.offerUntil) : ""),
    },
    "needs-information": { ...words.asked, text: words.asked.text(line.answerBy ? say.moment(line.answerBy) : "") },
    offered: { ...words.offered, text: words.offered.text(slot, line.offerUntil ? say.moment(line.offerUntil) : "") },
    "offer-expired": words.expired,
    "route-changed": words.rerouted,
    scheduled: { ...words.scheduled, text: words.scheduled.text(slot) },
    submitted: words.inReview,
    "under-review": words.inReview,
  }[line.state];
  return (
    <Card attention={MEANINGS[line.state] !== "waiting"} title={said.title}>
      <StatusBadge meaning={MEANINGS[line.state]}>{words.badge[MEANINGS[line.state]]}</StatusBadge>
      <Para quiet>{line.personName}</Para>
      <Para>{said.text}</Para>
      <Button
        kind={MEANINGS[line.state] === "waiting" ? "secondary" : "primary"}
        onPress={() => open(routes.application, { id: line.id })}
      >
        {words.see}
      </Button>
    </Card>
  );
}

/** The day has come: check in, and see the number. */
function TodayCard({ line: { id, personName, booking } }: { line: ApplicationLine }) {
  const words = useWords({ zh, en });
  const say = useSay();
  return (
    <Card attention title={words.today.title}>
      <StatusBadge meaning="needs-you">{words.badge["needs-you"]}</StatusBadge>
      <Para quiet>{personName}</Para>
      {booking && <Para>{say.slot(booking.day, booking.startsAt, booking.endsAt)}</Para>}
      <Para>{words.today.text}</Para>
      <Button kind="primary" onPress={() => open(routes.examinationDay, { id })}>
        {words.today.go}
      </Button>
    </Card>
  );
}
