import { useState } from "react";
import { Button, Card, Form, Input, Radio } from "antd";
import type { DeskWay } from "../../../../shared/orders/model";
import type { OrderCase } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { useWrite } from "../../kernel/use-write";
import { orderCalls } from "./calls";
import { type Acts, STALE } from "./decide-refund";
import { WhyRefused } from "./why-refused";
import { useFinanceWords } from "./words";

/** Cash or card for an order, whole and at once. */
export function TakePayment({ order, changed, reload }: Acts & { order: OrderCase }) {
  const words = useFinanceWords();
  const say = useSay();
  const [way, setWay] = useState<DeskWay>("desk-cash");
  const { totalFen } = order.row;
  const write = useWrite((stepId, { terminalNumber = "" }: { terminalNumber?: string }) =>
    orderCalls.takePayment({
      id: order.row.id,
      stepId,
      version: order.row.version,
      way,
      fen: totalFen,
      terminalNumber: terminalNumber.trim(),
    }),
  );
  const press = async (filled: { terminalNumber?: string }) => {
    const answer = await write.press(filled);
    if (answer?.ok) changed(answer.value);
    else if (answer && STALE.has(answer.code)) reload();
  };
  return (
    <Card title={<h3>{words.take}</h3>} size="small">
      <p className="wb-quiet">{words.takeHint}</p>
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(filled: { terminalNumber?: string }) => void press(filled)}
      >
        <Form.Item>
          <Radio.Group
            value={way}
            options={(["desk-cash", "desk-pos"] as const).map((one) => ({ value: one, label: words.ways[one] }))}
            onChange={(event) => setWay(event.target.value as DeskWay)}
          />
        </Form.Item>
        {way === "desk-pos" && (
          <Form.Item
            name="terminalNumber"
            label={words.terminalNumber}
            rules={[{ required: true, whitespace: true, message: words.terminalShort }]}
          >
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
        )}
        <WhyRefused refusal={write.refusal} />
        <Button type="primary" size="large" htmlType="submit" loading={write.busy}>
          {words.takeSend(say.yuan(totalFen), words.ways[way])}
        </Button>
      </Form>
    </Card>
  );
}
