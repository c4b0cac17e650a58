import { useState } from "react";
import { Button, Card, Empty, Form, Input, Radio } from "antd";
import { useWrite } from "../../kernel/use-write";
import { patientCalls } from "../calls";
import { Refused } from "../shell/refused";
import type { FormPerson } from "./person";
import { useClinicWords } from "./words";

type Wanted = { by: "record-number" | "identity-number"; value: string };
const LEAST = 4;
const MOST = 32;

/** Finds a person by number; what comes back is masked. */
export function FindPerson({ onFound }: { onFound(person: FormPerson): void }) {
  const words = useClinicWords();
  const search = useWrite((_id, wanted: Wanted) => patientCalls.findPerson(wanted));
  const [people, setPeople] = useState<readonly FormPerson[]>();
  const press = async ({ by, value }: Wanted) => {
    setPeople(undefined);
    const answer = await search.press({ by, value: value.trim().toUpperCase() });
    if (!answer?.ok) return;
    setPeople(
      answer.value.people.map(({ personId, maskedName, maskedNumber, bornOn }) => ({
        personId,
        name: maskedName,
        number: maskedNumber,
        bornOn,
      })),
    );
  };
  return (
    <Card title={<h2>{words.find}</h2>}>
      <Form<Wanted>
        layout="vertical"
        requiredMark={false}
        initialValues={{ by: "record-number" }}
        onFinish={(wanted) => void press(wanted)}
      >
        <Form.Item name="by" label={words.findBy}>
          <Radio.Group options={Object.entries(words.by).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item
          name="value"
          label={words.value}
          extra={words.valueHint}
          rules={[{ required: true, whitespace: true, min: LEAST, message: words.tooShort }]}
        >
          <Input autoFocus autoComplete="off" maxLength={MOST} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={search.busy}>
          {words.search}
        </Button>
      </Form>
      {search.refusal && <Refused refusal={search.refusal} />}
      {people?.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.nobody}</b>}>
          {words.nobodyText}
        </Empty>
      )}
      <ul className="wb-plain wb-found">
        {people?.map((person) => (
          <li key={person.personId}>
            <span>
              <b>{person.name}</b> {person.number} · {words.born(person.bornOn)}
            </span>
            <Button onClick={() => onFound(person)}>{words.choose}</Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
