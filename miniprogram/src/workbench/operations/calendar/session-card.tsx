import { Alert, Button, Card } from "antd";
import type { SessionCell } from "../../../../../shared/appointments/capacity-views";
import type { Day } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import type { Plan } from "../changes/change-drawer";
import { StopForm } from "../changes/stop-form";
import { useOperationsWords } from "../words";
import { Fill } from "./fill";

type Props = { day: Day; session: SessionCell; past: boolean; onPlan(plan: Plan): void };

/** Half a day: how full, which lanes, and stopping it, whole or lane by lane. */
export function SessionCard({ day, session, past, onPlan }: Props) {
  const words = useOperationsWords();
  const say = useSay();
  const { stopped, lanes, units, taken, echoUnits, bookings } = session;
  const name = `${say.day(day)} ${words.halves[session.half]}`;
  const stop = (title: string, lane?: string): Plan => ({
    title: `${title} · ${name}`,
    form: (next) => <StopForm session={session} lane={lane} onNext={next} />,
  });
  return (
    <Card
      size="small"
      className="wb-session"
      title={<h3>{say.clock(session.startsAt)}</h3>}
      extra={<Fill taken={taken} units={units} />}
    >
      {stopped && (
        <Alert
          type="warning"
          showIcon
          message={words.stoppedBecause(stopped.reason)}
          action={
            !past && (
              <Button
                size="small"
                onClick={() =>
                  onPlan({
                    title: `${words.reopen} · ${name}`,
                    change: { kind: "session-reopened", stopId: stopped.id },
                  })
                }
              >
                {words.reopen}
              </Button>
            )
          }
        />
      )}
      <p>
        {words.bookings(bookings)}
        <br />
        <span className="wb-quiet">{words.echoUnits(echoUnits)}</span>
      </p>
      {lanes.length > 0 && (
        <ul className="wb-plain" aria-label={words.lanes}>
          {lanes.map(({ lane, room, machine, sonographer, echo }) => (
            <li key={lane} className="wb-order__line">
              <span>
                <b>{lane}</b> {say.name(sonographer)} · {room} · {machine}{" "}
                {echo && <span className="wb-quiet">({words.echo})</span>}
              </span>
              {!past && (
                <Button size="small" onClick={() => onPlan(stop(words.stopLane(lane), lane))}>
                  {words.stopLane(lane)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!past && lanes.length > 0 && (
        <Button danger onClick={() => onPlan(stop(words.stopSession))}>
          {words.stopSession}
        </Button>
      )}
    </Card>
  );
}
