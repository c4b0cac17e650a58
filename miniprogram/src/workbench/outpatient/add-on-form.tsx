import { useState } from "react";
import { Button, Form, Input } from "antd";
import type { ClinicDay } from "../../../../shared/outpatient/views";
import { useWrite } from "../../kernel/use-write";
import { FindPerson } from "../clinic-desk/find-person";
import type { FormPerson } from "../clinic-desk/person";
import { clinicDeskCalls } from "./calls";
import { WhyRefused } from "./why-refused";
import { useOutpatientWords } from "./words";

type Props = { clinic: ClinicDay; onDone(): void };
const LEAST = 2;
const MOST = 200;

/** A visit beyond the session's times: with a reason that stays on record, within the quota. */
export function AddOnForm({ clinic: { session, addOns }, onDone }: Props) {
  const words = useOutpatientWords();
  const [person, setPerson] = useState<FormPerson>();
  const write = useWrite((id, { personId, reason }: { personId: string; reason: string }) =>
    clinicDeskCalls.addOn({ id, personId, sessionId: session.id, reason }),
  );
  const send = async (personId: string, reason: string) => {
    const answer = await write.press({ personId, reason: reason.trim() });
    if (answer?.ok) onDone();
  };
  if (!person) return <FindPerson onFound={setPerson} />;
  return (
    <section className="wb-questions">
      <h3>{words.addFor(person.name)}</h3>
      <p className="wb-quiet">{words.addOns(addOns.used, addOns.most)}</p>
      <Form<{ reason: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => void send(person.personId, reason)}
      >
        <Form.Item
          name="reason"
          label={words.reason}
          extra={words.reasonHint}
          rules={[{ required: true, whitespace: true, min: LEAST, message: words.reasonMissing }]}
        >
          <Input maxLength={MOST} />
        </Form.Item>
        <WhyRefused refusal={write.refusal} />
        <Button type="primary" htmlType="submit" loading={write.busy}>
          {words.addSend(person.name)}
        </Button>{" "}
        <Button onClick={() => setPerson(undefined)}>{words.another}</Button>
      </Form>
    </section>
  );
}
