import { Button, Form, Select } from "antd";
import type { SessionCell } from "../../../../../shared/appointments/capacity-views";
import { appointmentPolicy } from "../../../../../shared/appointments/policy";
import { clockAt, minutesOf } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import { useOperationsWords } from "../words";
import type { Change } from "./change";
import { ReasonField } from "./reason-field";

type Filled = { fromUnit: number; reason: string };
type Props = { session: SessionCell; lane: string | undefined; onNext(change: Change): void };

/** Half an hour between two times to choose. */
const STEP_UNITS = 3;

/** Stopping a session or one of its lanes, from its beginning or from a time on. */
export function StopForm({ session, lane, onNext }: Props) {
  const words = useOperationsWords();
  const say = useSay();
  const most = Math.max(0, ...session.lanes.map(({ units }) => units));
  const times = Array.from({ length: Math.ceil(most / STEP_UNITS) }, (_, n) => n * STEP_UNITS);
  const timeOf = (unit: number) => clockAt(minutesOf(session.startsAt) + unit * appointmentPolicy.unitMinutes);
  const send = ({ fromUnit, reason }: Filled) =>
    onNext({
      kind: "session-stopped",
      sessionId: session.id,
      ...(lane === undefined ? {} : { lane }),
      ...(fromUnit > 0 ? { fromUnit } : {}),
      reason: reason.trim(),
    });
  return (
    <Form<Filled> layout="vertical" requiredMark={false} initialValues={{ fromUnit: 0, reason: "" }} onFinish={send}>
      <Form.Item name="fromUnit" label={words.stopFrom}>
        <Select
          options={times.map((unit) => ({
            value: unit,
            label: unit === 0 ? words.whole : words.fromTime(say.clock(timeOf(unit))),
          }))}
        />
      </Form.Item>
      <ReasonField />
      <Button type="primary" htmlType="submit">
        {words.preview}
      </Button>
    </Form>
  );
}
