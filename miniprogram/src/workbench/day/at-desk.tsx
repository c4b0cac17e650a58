import { useState } from "react";
import { Alert, Button, Card, Skeleton } from "antd";
import type { DeskPerson, DeskTicket } from "../../../../shared/appointments/day-views";
import { useCall } from "../../kernel/use-call";
import { sessionCalls } from "../calls";
import { useClinicWords } from "../clinic-desk/words";
import { useQueueWords } from "../queue/words";
import { Refused } from "../shell/refused";
import { useWhereabouts } from "../shell/whereabouts";
import { DeskForm } from "./desk-form";
import { NumberSlip, slipOfTicket } from "./number-slip";
import { useDayWords } from "./words";

type Props = { personId: string; formId?: string; onAnother(): void; onBack(): void };

/** Somebody at the desk: who she is, her forms, then what is to be done; at the end the slip. */
export function AtDesk({ personId, formId, onAnother, onBack }: Props) {
  const words = useDayWords();
  const clinic = useClinicWords();
  const person = useCall(() => sessionCalls.deskPerson({ personId }), [personId]);
  const [ticket, setTicket] = useState<DeskTicket>();
  const { value } = person;
  if (person.is === "waiting") return <Skeleton active className="wb-wait" />;
  if (!value)
    return person.is === "refused" ? (
      <Refused refusal={person.refusal} own={words.refusals} onRetry={() => void person.reload()} />
    ) : null;
  return (
    <Card
      title={
        <h2>
          {value.maskedName} <span className="wb-quiet">{`${value.maskedNumber} · ${clinic.born(value.bornOn)}`}</span>
        </h2>
      }
      extra={
        <Button className="wb-unprinted" onClick={onAnother}>
          {words.walkIn.another}
        </Button>
      }
    >
      {ticket ? (
        <>
          <Alert
            type="success"
            showIcon
            role="status"
            message={ticket.number ? words.walkIn.ticket : words.walkIn.booked}
            description={ticket.hasAccount ? undefined : words.walkIn.noAccount(value.phoneTail)}
          />
          <NumberSlip slip={slipOfTicket(ticket)} onClose={onBack} />
        </>
      ) : (
        <Before value={value} formId={formId} onReload={() => void person.reload()} onTicket={setTicket} />
      )}
    </Card>
  );
}

type BeforeProps = { value: DeskPerson; formId?: string; onReload(): void; onTicket(ticket: DeskTicket): void };

function Before({ value, formId, onReload, onTicket }: BeforeProps) {
  const words = useDayWords();
  const { states } = useQueueWords();
  const go = useWhereabouts((state) => state.go);
  const { active } = value;
  const [urgent, setUrgent] = useState(false);
  const makesWay = active?.makesWay ?? false;
  const existing = active && (
    <Alert
      type="info"
      showIcon
      message={words.walkIn.active(states[active.state])}
      description={makesWay ? words.walkIn.makesWay : undefined}
      action={
        <Button type="primary" onClick={() => go({ triage: "review", caseId: active.id })}>
          {words.walkIn.openActive}
        </Button>
      }
    />
  );
  if (existing && !urgent)
    return (
      <>
        {existing}
        {makesWay && (
          <p>
            <Button danger onClick={() => setUrgent(true)}>
              {words.walkIn.urgentNow}
            </Button>
          </p>
        )}
      </>
    );
  return (
    <>
      {existing}
      {!value.hasAccount && <p>{words.walkIn.noAccount(value.phoneTail)}</p>}
      {value.forms.length === 0 ? (
        <Alert type="warning" showIcon message={words.walkIn.noForms} />
      ) : (
        <DeskForm value={value} formId={formId} onReload={onReload} onTicket={onTicket} />
      )}
    </>
  );
}
