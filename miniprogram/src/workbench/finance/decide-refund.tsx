import { Alert, Button, Card, Form, Input } from "antd";
import type { Refund } from "../../../../shared/orders/model";
import { orderPolicy } from "../../../../shared/orders/policy";
import type { OrderCase } from "../../../../shared/orders/views";
import { yuan } from "../../../../shared/kernel/money";
import { useSay } from "../../i18n";
import { useWrite } from "../../kernel/use-write";
import { orderCalls } from "./calls";
import { fenOf } from "./money";
import { WhyRefused } from "./why-refused";
import { useFinanceWords } from "./words";
import { YuanField } from "./yuan-field";

type Filled = { amount: string; reason: string };
export type Acts = { changed(after: OrderCase): void; reload(): void };
/** Answers after which what stands on the screen is old. */
export const STALE = new Set(["order.moved-on", "refund.moved-on", "refund.too-much", "order.paid", "order.closed"]);

/** Approve, wholly or less, or refuse; the consequence stands on the button. */
export function DecideRefund({ order, refund, changed, reload }: Acts & { order: OrderCase; refund: Refund }) {
  const words = useFinanceWords();
  const say = useSay();
  const [form] = Form.useForm<Filled>();
  const amount = Form.useWatch("amount", form);
  const fen = fenOf(amount ?? "") ?? refund.fen;
  const most = Math.min(refund.fen, order.refundableFen);
  const first = refund.state === "asked" && fen > orderPolicy.secondPersonAbove.fen;
  const write = useWrite((stepId, { decision, filled }: { decision: "approve" | "refuse"; filled: Filled }) =>
    orderCalls.decideRefund({
      id: order.row.id,
      stepId,
      version: order.row.version,
      refundNumber: refund.number,
      decision,
      ...(decision === "approve" ? { fen: fenOf(filled.amount)! } : {}),
      reason: filled.reason.trim(),
    }),
  );
  const press = async (decision: "approve" | "refuse") => {
    const fields = decision === "approve" ? undefined : ["reason"];
    const filled = await (fields ? form.validateFields(fields) : form.validateFields()).catch(() => undefined);
    if (!filled) return;
    const answer = await write.press({ decision, filled: { ...form.getFieldsValue(), ...filled } });
    if (answer?.ok) changed(answer.value);
    else if (answer && STALE.has(answer.code)) reload();
  };
  return (
    <Card title={<h3>{words.decide}</h3>} size="small">
      <p>
        <b>{words.reasons[refund.reason]}</b>
      </p>
      {refund.note && (
        <p>
          {refund.askedBy === "patient" ? words.patientSays : words.staffSays}：{refund.note}
        </p>
      )}
      {refund.firstApprover && <Alert type="info" showIcon message={words.firstApproved} />}
      <Form<Filled>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ amount: yuan(most), reason: "" }}
      >
        <YuanField name="amount" label={words.amount} most={most} />
        <Form.Item
          name="reason"
          label={words.because}
          rules={[{ required: true, whitespace: true, min: 2, message: words.becauseShort }]}
        >
          <Input.TextArea maxLength={300} rows={3} />
        </Form.Item>
        <WhyRefused refusal={write.refusal} />
        <div className="wb-order__buttons">
          <Button type="primary" loading={write.busy} onClick={() => void press("approve")}>
            {first ? words.approveFirst(say.yuan(fen)) : words.approve(say.yuan(fen))}
          </Button>
          <Button danger disabled={write.busy} onClick={() => void press("refuse")}>
            {words.refuse}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
