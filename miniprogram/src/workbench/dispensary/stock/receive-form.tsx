import { Button, Form, Input, InputNumber } from "antd";
import { dispensaryCalls } from "../calls";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { useDispensaryWords } from "../words";
import { passOn, type ShelfFormProps } from "./form-props";

type Filled = { batch: string; expiresOn: string; packs: number };
const BATCH = /^[A-Za-z0-9][A-Za-z0-9-]{1,29}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST = 10_000;

/** Boxes of one batch came in. */
export function ReceiveForm(props: ShelfFormProps) {
  const { stock } = useDispensaryWords();
  const steps = useSteps();
  const { drugId, v: version } = props.row;
  const press = async ({ batch, expiresOn, packs }: Filled) => {
    const came = { batch: batch.trim(), expiresOn: expiresOn.trim(), packs };
    passOn(
      await steps.take(`receive ${version} ${JSON.stringify(came)}`, (stepId) =>
        dispensaryCalls.receive({ drugId, stepId, version, ...came }),
      ),
      props,
    );
  };
  return (
    <Form<Filled> layout="vertical" requiredMark={false} className="wd-block" onFinish={(filled) => void press(filled)}>
      <Form.Item
        name="batch"
        label={stock.columns.batch}
        rules={[{ required: true, pattern: BATCH, message: stock.batchShape }]}
      >
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item
        name="expiresOn"
        label={stock.columns.expiresOn}
        extra={stock.dayHint}
        rules={[{ required: true, pattern: DAY, message: stock.dayHint }]}
      >
        <Input autoComplete="off" maxLength={10} />
      </Form.Item>
      <Form.Item name="packs" label={stock.packs} rules={[{ required: true, message: stock.packsMissing }]}>
        <InputNumber<number> min={1} max={MOST} precision={0} />
      </Form.Item>
      <WhyRefused refusal={steps.refusal} />
      <Button type="primary" htmlType="submit" loading={steps.busy}>
        {stock.receive}
      </Button>
    </Form>
  );
}
