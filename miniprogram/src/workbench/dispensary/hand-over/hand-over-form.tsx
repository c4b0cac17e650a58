import { Button, Form, Input } from "antd";
import type { deliveries } from "../../../../../shared/deliveries/contract";
import type { BatchView } from "../../../../../shared/deliveries/views";
import type { OutputOf } from "../../../../../shared/kernel/contract";
import { deliveryCalls } from "../calls";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { useDispensaryWords } from "../words";

export type LeftOut = OutputOf<(typeof deliveries)["calls"]["handOver"]>["leftOut"][number];
type Props = { batch: BatchView; onDone(leftOut: readonly LeftOut[]): void; onMovedOn(): void };

/** The courier counts, signs with a name, and takes the batch. */
export function HandOverForm({ batch: { id, version, count }, onDone, onMovedOn }: Props) {
  const words = useDispensaryWords().batch;
  const steps = useSteps();
  const press = async ({ courierName }: { courierName: string }) => {
    const name = courierName.trim();
    const answer = await steps.take(`hand over ${version} ${name}`, (stepId) =>
      deliveryCalls.handOver({ id, stepId, version, courierName: name }),
    );
    if (answer?.ok) onDone(answer.value.leftOut);
    else if (answer?.code === "batch.moved-on") onMovedOn();
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(filled: { courierName: string }) => void press(filled)}>
      <Form.Item
        name="courierName"
        label={words.courier}
        extra={words.courierHint}
        rules={[{ required: true, whitespace: true, message: words.courierMissing }]}
      >
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <WhyRefused refusal={steps.refusal} />
      <Button type="primary" size="large" htmlType="submit" disabled={count === 0} loading={steps.busy}>
        {words.handOver(count)}
      </Button>
    </Form>
  );
}
