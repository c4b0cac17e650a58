import { useState } from "react";
import { Alert, Button, Card, Form, Input } from "antd";
import * as z from "zod/mini";
import type { Schema } from "../../../../shared/kernel/contract";
import { MobilePhone, PersonName, ResidentNumber } from "../../../../shared/patients/model";
import { sayRefusal } from "../../i18n";
import { useLanguage } from "../../kernel/preferences";
import { useWrite } from "../../kernel/use-write";
import { patientCalls } from "../calls";
import type { FormPerson } from "./person";
import { useClinicWords } from "./words";

type Filled = { name: string; number: string; phone: string };
const clean = ({ name, number, phone }: Filled): Filled => ({
  name: name.trim(),
  number: number.trim().toUpperCase(),
  phone: phone.replace(/\s/g, ""),
});
const SCHEMAS = { name: PersonName, number: ResidentNumber, phone: MobilePhone } satisfies Record<keyof Filled, Schema>;
const FIELDS = ["name", "number", "phone"] as const;

/** A woman without WeChat becomes known to the hospital: the same card is hers when she adds herself later. */
export function RegisterPerson({ onFound }: { onFound(person: FormPerson): void }) {
  const words = useClinicWords().register;
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const write = useWrite((id, filled: Filled) => patientCalls.registerAtDesk({ id, ...filled }));
  const press = async (filled: Filled) => {
    const answer = await write.press(clean(filled));
    if (!answer?.ok) return;
    const { personId, maskedName, maskedNumber, bornOn } = answer.value;
    onFound({ personId, name: maskedName, number: maskedNumber, bornOn });
  };
  const mend: Record<keyof Filled, string> = {
    name: words.nameShort,
    number: words.numberWrong,
    phone: words.phoneWrong,
  };
  const said = write.refusal && sayRefusal(language, write.refusal, words.refusals);
  if (!open)
    return (
      <p className="wb-register">
        <Button type="link" onClick={() => setOpen(true)}>
          {words.open}
        </Button>
      </p>
    );
  return (
    <Card title={<h2>{words.title}</h2>}>
      <p>{words.text}</p>
      <Form<Filled>
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: "", number: "", phone: "" }}
        onFinish={(filled) => void press(filled)}
      >
        {FIELDS.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={words[field]}
            rules={[
              {
                validator: (_rule, value: string) => {
                  const tidy = clean({ name: "", number: "", phone: "", [field]: value ?? "" })[field];
                  return z.safeParse(SCHEMAS[field], tidy).success
                    ? Promise.resolve()
                    : Promise.reject(new Error(mend[field]));
                },
              },
            ]}
          >
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
        ))}
        {said && (
          <Alert type="error" showIcon role="alert" message={said.what} description={`${said.why} ${said.next}`} />
        )}
        <Button type="primary" htmlType="submit" loading={write.busy}>
          {words.send}
        </Button>
      </Form>
    </Card>
  );
}
