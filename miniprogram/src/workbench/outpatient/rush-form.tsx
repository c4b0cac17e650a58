import { Button, Form, Input } from "antd";
import { addMinutes, clockOf, dayOf, instantOf, type ClockTime, type Day } from "../../../../shared/kernel/time";
import type { SessionView } from "../../../../shared/outpatient/views";
import { useWrite } from "../../kernel/use-write";
import { clinicDeskCalls } from "./calls";
import { WhyRefused } from "./why-refused";
import { useOutpatientWords } from "./words";

type Filled = { day: Day; at: ClockTime; minutes: string; expected: string };
const USUAL_MINUTES = 5;

/** The window of a draw: when it opens, how long, how many are expected. Its seal is published at once. */
export function RushForm({ session, onDone }: { session: SessionView; onDone(): void }) {
  const words = useOutpatientWords();
  const write = useWrite((_id, { day, at, minutes, expected }: Filled) => {
    const opensAt = instantOf(day, at);
    return clinicDeskCalls.markRush({
      sessionId: session.id,
      version: session.version,
      opensAt,
      closesAt: addMinutes(opensAt, Number(minutes)),
      expected: Number(expected),
    });
  });
  const send = async (filled: Filled) => {
    const answer = await write.press(filled);
    if (answer?.ok) onDone();
  };
  const count = [{ required: true, pattern: /^[1-9]\d{0,5}$/, message: words.wholeNumber }];
  return (
    <Form<Filled>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        day: dayOf(session.releaseAt),
        at: clockOf(session.releaseAt),
        minutes: String(USUAL_MINUTES),
        expected: "",
      }}
      onFinish={(filled) => void send(filled)}
    >
      <Form.Item name="day" label={words.opensOn} rules={[{ required: true }]}>
        <Input type="date" className="wb-date" />
      </Form.Item>
      <Form.Item name="at" label={words.opensAt} rules={[{ required: true }]}>
        <Input type="time" className="wb-date" />
      </Form.Item>
      <Form.Item name="minutes" label={words.minutes} rules={count}>
        <Input inputMode="numeric" className="wb-date" />
      </Form.Item>
      <Form.Item name="expected" label={words.expected} extra={words.expectedHint} rules={count}>
        <Input inputMode="numeric" className="wb-date" />
      </Form.Item>
      <WhyRefused refusal={write.refusal} />
      <p className="wb-quiet">{words.markHint}</p>
      <Button type="primary" htmlType="submit" loading={write.busy}>
        {words.markSend}
      </Button>
    </Form>
  );
}
