import { Button, Card, Form, Input } from "antd";
import { orderPolicy } from "../../../../shared/orders/policy";
import type { OrderCase } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { useWrite } from "../../kernel/use-write";
import { orderCalls } from "./calls";
import { type Acts, STALE } from "./decide-refund";
import { fenOf } from "./money";
import { WhyRefused } from "./why-refused";
import { useFinanceWords } from "./words";
import { YuanField } from "./yuan-field";

type Filled = { amount: string; reason: string };

/** Money back by the hospital's own decision. */
export function StartRefund({ order, changed, reload }: Acts & { order: OrderCase }) {
  const words = useFinanceWords();
  const say = useSay();
  const [form] = Form.useForm<Filled>();
  const fen = fenOf(Form.useWatch("amount", form) ?? "");
  const write = useWrite((stepId, filled: Filled) =>
    orderCalls.startRefund({
      id: order.row.id,
      stepId,
      version: order.row.version,
      fen: fenOf(filled.amount)!,
      reason: filled.reason.trim(),
    }),
  );
  const press = async (filled: Filled) => {
    const answer = await write.press(filled);
    if (answer?.ok) {
      form.resetFields();
      changed(answer.value);
    } else if (answer && STALE.has(answer.code)) reload();
  };
  return (
    <Card title={<h3>{words.startRefund}</h3>} size="small">
      <Form<Filled>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ amount: "", reason: "" }}
        onFinish={(filled) => void press(filled)}
      >
        <YuanField name="amount" label={words.amount} most={order.refundableFen} />
        <Form.Item
          name="reason"
          label={words.because}
          rules={[{ required: true, whitespace: true, min: 2, message: words.becauseShort }]}
        >
          <Input.TextArea maxLength={300} rows={3} />
        </Form.Item>
        <p className="wb-quiet">{words.limitHint(say.yuan(orderPolicy.secondPersonAbove.fen))}</p>
        <WhyRefused refusal={write.refusal} />
        <Button htmlType="submit" loading={write.busy}>
          {fen ? words.startSend(say.yuan(fen)) : words.startRefund}
        </Button>
      </Form>
    </Card>
  );
}
