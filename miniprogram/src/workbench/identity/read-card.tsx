import { useState } from "react";
import { Button, Card, Form, Input, Tag } from "antd";
import type { DeskPerson } from "../../../../shared/patients/identity-views";
import { useWrite } from "../../kernel/use-write";
import { identityCalls } from "./calls";
import { SameNumber } from "./same-number";
import { WhyRefused } from "./why-refused";
import { useIdentityWords } from "./words";

/** Who stands behind a scanned or spoken e-health card, masked; the paper still has to be looked at. */
export function ReadCard() {
  const words = useIdentityWords();
  const said = words.card;
  const [person, setPerson] = useState<DeskPerson>();
  const [shown, setShown] = useState<string>();
  const read = useWrite((_id, text: string) => identityCalls.readHealthCard({ text }));
  const press = async (text: string) => {
    setPerson(undefined);
    setShown(undefined);
    const answer = await read.press(text.trim());
    if (answer?.ok) setPerson(answer.value.person);
  };
  return (
    <Card title={<h2>{said.title}</h2>}>
      <Form<{ text: string }> layout="vertical" requiredMark={false} onFinish={({ text }) => void press(text)}>
        <Form.Item name="text" label={said.label} rules={[{ required: true, min: 4, message: said.label }]}>
          <Input size="large" autoComplete="off" maxLength={256} />
        </Form.Item>
        <WhyRefused refusal={read.refusal} />
        <Button htmlType="submit" loading={read.busy}>
          {said.read}
        </Button>
      </Form>
      {person && (
        <>
          <p>
            <b>{person.maskedName}</b> {words.documents[person.document]} {person.maskedNumber} ·{" "}
            {words.code.born(person.bornOn)}
          </p>
          <p>
            <Tag color={person.proved ? "green" : "orange"}>{person.proved ? said.proved : said.unproved}</Tag>
            {person.linked && <Tag>{said.linked}</Tag>}
          </p>
          {shown === undefined && <Button onClick={() => setShown(person.personId)}>{said.same}</Button>}
        </>
      )}
      {shown !== undefined && <SameNumber key={shown} cardId={shown} />}
    </Card>
  );
}
