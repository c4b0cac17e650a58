import { useState } from "react";
import { Button, Skeleton } from "antd";
import type { FillLine } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { newId } from "../../kernel/ids";
import { useCall } from "../../kernel/use-call";
import { appointmentCalls } from "../calls";
import { Refused } from "../shell/refused";
import { useQueueWords } from "./words";

type Sent = Readonly<Record<string, "sent" | "scheduled" | "refused">>;

/** Who on the list would get which free time; held for all of them with one press, each as an approval of its own. */
export function FillPlan({ onSent }: { onSent(): void }) {
  const { plan: words } = useQueueWords();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button block onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    );
  return <Opened onSent={onSent} onClose={() => setOpen(false)} />;
}

function Opened({ onSent, onClose }: { onSent(): void; onClose(): void }) {
  const { plan: words } = useQueueWords();
  const say = useSay();
  const plan = useCall(() => appointmentCalls.fillPlan({}), []);
  const [sent, setSent] = useState<Sent>({});
  const [busy, setBusy] = useState(false);
  const lines = plan.value?.lines ?? [];
  const done = Object.keys(sent).length > 0;

  const sendAll = async () => {
    setBusy(true);
    // one after the other: each is seen as it goes through, and the desk's own limits are kept
    for (const line of lines) {
      const became = await hold(line);
      setSent((before) => ({ ...before, [line.id]: became }));
    }
    setBusy(false);
    onSent();
  };
  return (
    <section className="wb-plan" aria-busy={busy || plan.is === "waiting"}>
      {plan.is === "waiting" && <Skeleton active className="wb-wait" />}
      {plan.is === "refused" && <Refused refusal={plan.refusal} onRetry={() => void plan.reload()} />}
      {plan.value && (
        <>
          <h4>{words.title(plan.value.days)}</h4>
          <p className="wb-quiet">{lines.length ? words.text : words.none}</p>
          <p>{words.served(lines.length, plan.value.waiting)}</p>
          <ul>
            {lines.map(({ id, maskedName, opening }) => (
              <li key={id}>
                <b>{maskedName}</b> {say.slot(opening.day, opening.startsAt, opening.endsAt)} · {opening.room}
                {sent[id] && <b> {words[sent[id]]}</b>}
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && !done && (
        <Button type="primary" block loading={busy} onClick={() => void sendAll()}>
          {words.send(lines.length)}
        </Button>
      )}
      <Button block disabled={busy} onClick={onClose}>
        {words.close}
      </Button>
    </section>
  );
}

async function hold({ id, version, opening }: FillLine): Promise<Sent[string]> {
  const { sessionId, lane, unit } = opening;
  const answer = await appointmentCalls.approve({ id, stepId: newId(), version, sessionId, lane, unit, note: "" });
  if (!answer.ok) return "refused";
  return answer.value.line.state === "scheduled" ? "scheduled" : "sent";
}
