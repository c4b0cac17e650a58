import { Button, Form, Input, InputNumber, Select } from "antd";
import { WASTE_REASONS, type WasteReason } from "../../../../../shared/prescriptions/stock-model";
import { dispensaryCalls } from "../calls";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { useDispensaryWords } from "../words";
import { passOn, type ShelfFormProps } from "./form-props";

type Filled = { batch: string; packs: number; reason: WasteReason; note?: string; label?: string };
const MOST = 10_000;
const BATCH = /^[A-Za-z0-9][A-Za-z0-9-]{1,29}$/;

/** Boxes that nobody gets any more; what a courier brought back is destroyed, never sold again (D2-23). */
export function WriteOffForm(props: ShelfFormProps) {
  const { stock } = useDispensaryWords();
  const steps = useSteps();
  const [form] = Form.useForm<Filled>();
  const isBack = Form.useWatch("reason", form) === "returned";
  const { drugId, v: version } = props.row;
  const press = async ({ batch, packs, reason, note = "", label = "" }: Filled) => {
    const whose = isBack ? { prescriptionLabel: label.trim() } : {};
    const sent = { batch: batch.trim(), packs, reason, note: note.trim(), ...whose };
    passOn(
      await steps.take(`write off ${version} ${JSON.stringify(sent)}`, (stepId) =>
        dispensaryCalls.writeOff({ drugId, stepId, version, ...sent }),
      ),
      props,
    );
  };
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="wd-block"
      onFinish={(filled) => void press(filled)}
    >
      <Form.Item
        name="batch"
        label={stock.columns.batch}
        rules={[{ required: true, pattern: BATCH, message: stock.batchShape }]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="packs" label={stock.packs} rules={[{ required: true, message: stock.packsMissing }]}>
        <InputNumber<number> min={1} max={MOST} precision={0} />
      </Form.Item>
      <Form.Item name="reason" label={stock.reason} rules={[{ required: true, message: stock.reasonMissing }]}>
        <Select<WasteReason>
          transitionName=""
          options={WASTE_REASONS.map((one) => ({ value: one, label: stock.wasteReasons[one] }))}
        />
      </Form.Item>
      {isBack && (
        <Form.Item
          name="label"
          label={stock.bagLabel}
          extra={stock.bagHint}
          rules={[{ required: true, whitespace: true, message: stock.bagHint }]}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="note" label={stock.note}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <WhyRefused refusal={steps.refusal} />
      <Button type="primary" danger htmlType="submit" loading={steps.busy}>
        {stock.writeOff}
      </Button>
    </Form>
  );
}
