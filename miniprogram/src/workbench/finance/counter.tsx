import { useState } from "react";
import { Button, Card, Empty, Form, Input, Tag } from "antd";
import type { OrderRow } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { useWrite } from "../../kernel/use-write";
import { orderCalls } from "./calls";
import { OrderPanel } from "./order-panel";
import { ShiftCard } from "./shift-card";
import { WalkIn } from "./walk-in";
import { WhyRefused } from "./why-refused";
import { useFinanceWords } from "./words";

/** The cashier's counter: find an order or place one, take the money, settle the shift. */
export function Counter() {
  const words = useFinanceWords();
  const [open, setOpen] = useState<string>();
  if (open) return <OrderPanel key={open} id={open} onBack={() => setOpen(undefined)} />;
  return (
    <main className="wb-finance__page" aria-label={words.sections.counter}>
      <div className="wb-finance__cards">
        <FindOrder onOpen={setOpen} />
        <WalkIn onPlaced={setOpen} />
        <ShiftCard />
      </div>
    </main>
  );
}

function FindOrder({ onOpen }: { onOpen(id: string): void }) {
  const words = useFinanceWords();
  const say = useSay();
  const [found, setFound] = useState<readonly OrderRow[]>();
  const search = useWrite((_id, { text }: { text: string }) => orderCalls.findOrders({ text: text.trim() }));
  const press = async (wanted: { text: string }) => {
    setFound(undefined);
    const answer = await search.press(wanted);
    if (answer?.ok) setFound(answer.value.items);
  };
  return (
    <Card title={<h2>{words.find}</h2>}>
      <Form layout="vertical" requiredMark={false} onFinish={(wanted: { text: string }) => void press(wanted)}>
        <Form.Item
          name="text"
          label={words.findHint}
          rules={[{ required: true, whitespace: true, min: 4, message: words.findShort }]}
        >
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
        <WhyRefused refusal={search.refusal} />
        <Button type="primary" htmlType="submit" loading={search.busy}>
          {words.search}
        </Button>
      </Form>
      {found?.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.none}</b>}>
          {words.noneText}
        </Empty>
      )}
      <ul className="wb-plain wb-found">
        {found?.map((row) => (
          <li key={row.id}>
            <span>
              <b>{say.name(row.title)}</b> <span className="wb-money">{say.yuan(row.totalFen)}</span>{" "}
              <Tag>{words.payment[row.payment]}</Tag>
              <span className="wb-quiet">{say.moment(row.createdAt)}</span>
            </span>
            <Button onClick={() => onOpen(row.id)}>{words.open}</Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
