import { useState } from "react";
import { Button, Form, Input, Radio } from "antd";
import type { ParcelView } from "../../../../../shared/deliveries/views";
import { deliveryLife } from "../../../../../shared/deliveries/states";
import { newId } from "../../../kernel/ids";
import { deliveryCalls } from "../calls";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { useDispensaryWords } from "../words";

/** What may have become of a parcel, and the step of its life that says so. */
export const FAILURES = [
  { what: "returned", step: "takeBack" },
  { what: "lost", step: "lose" },
  { what: "damaged", step: "damage" },
] as const;
type What = (typeof FAILURES)[number]["what"];
const THENS = ["refund", "re-send"] as const;
type Filled = { what: What; then: (typeof THENS)[number]; note: string };

type Props = { parcel: ParcelView; onChanged(parcel: ParcelView): void; onMovedOn(): void };

/** A parcel came back, is lost or damaged, and what follows for her. What came back is destroyed, never sold (D2-23). */
export function FailureForm({ parcel: { id, version, state }, onChanged, onMovedOn }: Props) {
  const words = useDispensaryWords().problems;
  const steps = useSteps();
  const [form] = Form.useForm<Filled>();
  // one id for as long as the form stands: asked again after silence, it is the same parcel
  const [newParcel] = useState(newId);
  const [what, then] = [Form.useWatch("what", form), Form.useWatch("then", form)];
  const possible = FAILURES.filter(({ step }) => deliveryLife.next(state, step));
  const press = async (filled: Filled) => {
    const said = { what: filled.what, then: filled.then, note: filled.note.trim() };
    const answer = await steps.take(`failed ${version} ${JSON.stringify(said)}`, (stepId) =>
      deliveryCalls.reportFailure({
        id,
        stepId,
        version,
        ...said,
        ...(said.then === "re-send" ? { newId: newParcel } : {}),
      }),
    );
    if (answer?.ok) onChanged(answer.value);
    else if (answer?.code === "delivery.moved-on") onMovedOn();
  };
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="wd-block"
      initialValues={{ then: "refund" }}
      onFinish={(filled) => void press(filled)}
    >
      <h3>{words.report}</h3>
      <Form.Item name="what" label={words.what} rules={[{ required: true, message: words.whatMissing }]}>
        <Radio.Group options={possible.map((one) => ({ value: one.what, label: words.whats[one.what] }))} />
      </Form.Item>
      <Form.Item name="then" label={words.then}>
        <Radio.Group options={THENS.map((one) => ({ value: one, label: words.thens[one] }))} />
      </Form.Item>
      <Form.Item
        name="note"
        label={words.note}
        rules={[{ required: true, whitespace: true, message: words.noteMissing }]}
      >
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
      <WhyRefused refusal={steps.refusal} />
      <Button type="primary" htmlType="submit" loading={steps.busy}>
        {what ? words.go(words.whats[what], words.thens[then ?? "refund"]) : words.goUnknown}
      </Button>
    </Form>
  );
}
