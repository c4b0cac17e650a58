import { useState } from "react";
import { Alert, Button, Checkbox, Form, Input, Radio } from "antd";
import type { ExamForm, ExamItem, Variant } from "../../../../shared/appointments/model";
import { appointmentPolicy } from "../../../../shared/appointments/policy";
import { addDays, type Day } from "../../../../shared/kernel/time";
import { today } from "../../kernel/clock";
import { useWrite } from "../../kernel/use-write";
import { appointmentCalls } from "../calls";
import { WhyRefused } from "../decide/outcome";
import { PrintedForm } from "./printed-form";
import type { FormPerson } from "./person";
import { useClinicWords } from "./words";

type Filled = { variant: Variant; indication: string; validUntil: Day; abnormalReferral: boolean; paid: boolean };
const MOST_INDICATION = 120;
const LEAST_INDICATION = 2;

/** The special-need pair is one bundle by rule (D1-14): one choice, not two boxes. */
const itemsOf = (variant: Variant): ExamItem[] =>
  appointmentPolicy.items.filter((one) => one.variant === variant).map((one) => one.item);

/** Signs an application form for one person. */
export function IssueForm({ person, onIssued }: { person: FormPerson; onIssued(): void }) {
  const words = useClinicWords();
  const [issued, setIssued] = useState<ExamForm>();
  const { days } = appointmentPolicy.examFormDays;
  const write = useWrite((id, { variant, indication, ...filled }: Filled) =>
    appointmentCalls.issueForm({
      id,
      personId: person.personId,
      items: itemsOf(variant),
      indication: indication.trim(),
      ...filled,
    }),
  );
  const press = async (filled: Filled) => {
    const answer = await write.press(filled);
    if (!answer?.ok) return;
    setIssued(answer.value);
    onIssued();
  };
  if (issued)
    return (
      <>
        <Alert type="success" showIcon role="status" message={words.issued} />
        <PrintedForm form={issued} person={person} onClose={() => setIssued(undefined)} />
      </>
    );
  return (
    <section className="wb-questions">
      <h3>{words.issue}</h3>
      <Form<Filled>
        layout="vertical"
        requiredMark={false}
        initialValues={{
          variant: "ordinary",
          indication: "",
          validUntil: addDays(today(), days),
          abnormalReferral: false,
          paid: false,
        }}
        onFinish={(filled) => void press(filled)}
      >
        <Form.Item name="variant" label={words.items}>
          <Radio.Group
            className="wb-choices"
            options={[
              { value: "ordinary", label: words.ordinary },
              { value: "special-need", label: words.special },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="indication"
          label={words.indication}
          extra={words.indicationHint}
          rules={[{ required: true, whitespace: true, min: LEAST_INDICATION, message: words.indicationShort }]}
        >
          <Input maxLength={MOST_INDICATION} />
        </Form.Item>
        <Form.Item
          name="validUntil"
          label={words.validUntil}
          extra={words.validHint(days)}
          rules={[{ required: true }]}
        >
          <Input type="date" min={today()} className="wb-date" />
        </Form.Item>
        <div className="wb-ticks">
          <Form.Item name="abnormalReferral" valuePropName="checked" noStyle>
            <Checkbox>{words.referral}</Checkbox>
          </Form.Item>
          <Form.Item name="paid" valuePropName="checked" noStyle>
            <Checkbox>{words.paid}</Checkbox>
          </Form.Item>
        </div>
        {write.refusal && <WhyRefused refusal={write.refusal} />}
        <p className="wb-quiet">{words.signHint}</p>
        <Button type="primary" size="large" htmlType="submit" loading={write.busy}>
          {words.sign(person.name)}
        </Button>
      </Form>
    </section>
  );
}
