import { Button, Card, Form, Input } from "antd";
import type { Refund } from "../../../../shared/orders/model";
import type { OrderCase } from "../../../../shared/orders/views";
import { useWrite } from "../../kernel/use-write";
import { orderCalls } from "./calls";
import { type Acts, STALE } from "./decide-refund";
import { WhyRefused } from "./why-refused";
import { useFinanceWords } from "./words";

/** A refund that did not go: once more under its own number, or out of the drawer. */
export function MendRefund({ order, refund, changed, reload }: Acts & { order: OrderCase; refund: Refund }) {
  const words = useFinanceWords();
  const [form] = Form.useForm<{ reason: string }>();
  const online = refund.way.startsWith("wechat");
  const write = useWrite((stepId, { how, reason }: { how: "retry" | "pay-at-desk"; reason: string }) =>
    orderCalls.mendRefund({
      id: order.row.id,
      stepId,
      version: order.row.version,
      refundNumber: refund.number,
      how,
      reason: reason.trim(),
    }),
  );
  const press = async (how: "retry" | "pay-at-desk") => {
    const filled = await form.validateFields().catch(() => undefined);
    if (!filled) return;
    const answer = await write.press({ how, reason: filled.reason });
    if (answer?.ok) changed(answer.value);
    else if (answer && STALE.has(answer.code)) reload();
  };
  if (online && refund.state !== "failed") return null;
  return (
    <Card title={<h3>{words.decide}</h3>} size="small">
      {refund.failure && <p className="wb-late">{words.failure(refund.failure)}</p>}
      <p className="wb-quiet">{words.mendHint}</p>
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ reason: "" }}>
        <Form.Item
          name="reason"
          label={words.becauseInside}
          rules={[{ required: true, whitespace: true, min: 2, message: words.becauseShort }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <WhyRefused refusal={write.refusal} />
        <div className="wb-order__buttons">
          {online && (
            <Button type="primary" loading={write.busy} onClick={() => void press("retry")}>
              {words.retry}
            </Button>
          )}
          <Button type={online ? "default" : "primary"} disabled={write.busy} onClick={() => void press("pay-at-desk")}>
            {words.payAtDesk}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
