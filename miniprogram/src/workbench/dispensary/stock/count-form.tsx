import { Button, Form, Input, InputNumber } from "antd";
import { dispensaryCalls } from "../calls";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { useDispensaryWords } from "../words";
import { BatchField } from "./batch-field";
import { passOn, type ShelfFormProps } from "./form-props";

type Filled = { batch: string; counted: number; reason: string };
const MOST = 10_000;

/** A batch was counted; the difference is booked under the name of who counted. */
export function CountForm(props: ShelfFormProps) {
  const { stock } = useDispensaryWords();
  const steps = useSteps();
  const [form] = Form.useForm<Filled>();
  const [batch, counted] = [Form.useWatch("batch", form), Form.useWatch("counted", form)];
  const { drugId, v: version, batches } = props.row;
  const left = batches.find(({ number }) => number === batch)?.left;
  const press = async (filled: Filled) => {
    const sent = { batch: filled.batch, counted: filled.counted, reason: filled.reason.trim() };
    passOn(
      await steps.take(`count ${version} ${JSON.stringify(sent)}`, (stepId) =>
        dispensaryCalls.count({ drugId, stepId, version, ...sent }),
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
      <BatchField row={props.row} />
      <Form.Item name="counted" label={stock.counted} rules={[{ required: true, message: stock.packsMissing }]}>
        <InputNumber<number> min={0} max={MOST} precision={0} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={stock.reason}
        rules={[{ required: true, whitespace: true, min: 2, message: stock.reasonMissing }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <WhyRefused refusal={steps.refusal} />
      <Button type="primary" htmlType="submit" loading={steps.busy}>
        {left === undefined || typeof counted !== "number" ? stock.bookCount : stock.bookDifference(counted - left)}
      </Button>
    </Form>
  );
}
