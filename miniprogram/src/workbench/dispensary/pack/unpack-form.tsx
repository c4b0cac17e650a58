import { Button, Form, Input } from "antd";
import type { ParcelView } from "../../../../../shared/deliveries/views";
import { deliveryCalls } from "../calls";
import { useSteps } from "../use-steps";
import { WhyRefused } from "../why-refused";
import { useDispensaryWords } from "../words";

type Props = { parcel: ParcelView; onChanged(parcel: ParcelView): void; onMovedOn(): void };

/** A packed parcel is opened again, with the reason. */
export function UnpackForm({ parcel: { id, version }, onChanged, onMovedOn }: Props) {
  const { pack } = useDispensaryWords();
  const steps = useSteps();
  const press = async ({ reason }: { reason: string }) => {
    const answer = await steps.take(`unpack ${version} ${reason}`, (stepId) =>
      deliveryCalls.unpack({ id, stepId, version, reason: reason.trim() }),
    );
    if (answer?.ok) onChanged(answer.value);
    else if (answer?.code === "delivery.moved-on") onMovedOn();
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(filled: { reason: string }) => void press(filled)}>
      <p className="wb-quiet">{pack.packedText}</p>
      <Form.Item
        name="reason"
        label={pack.unpackReason}
        rules={[{ required: true, whitespace: true, message: pack.reasonMissing }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <WhyRefused refusal={steps.refusal} />
      <Button htmlType="submit" loading={steps.busy}>
        {pack.unpack}
      </Button>
    </Form>
  );
}
