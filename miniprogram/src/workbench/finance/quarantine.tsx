import { Button, Card, Empty, Form, Input, Skeleton, Tag } from "antd";
import type { Quarantined } from "../../../../shared/orders/model";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { Refused } from "../shell/refused";
import { orderCalls } from "./calls";
import { WhyRefused } from "./why-refused";
import { useFinanceWords } from "./words";

/** Money that came and fits no order. */
export function Quarantine() {
  const words = useFinanceWords();
  const call = useCall(() => orderCalls.quarantine({}));
  return (
    <main className="wb-finance__page" aria-label={words.sections.quarantine}>
      {call.is === "waiting" && <Skeleton active className="wb-wait" />}
      {call.is === "refused" && !call.value && <Refused refusal={call.refusal} onRetry={() => void call.reload()} />}
      {call.value?.items.length === 0 && (
        <Empty description={<b>{words.quarantineEmpty}</b>}>{words.quarantineEmptyText}</Empty>
      )}
      <div className="wb-finance__cards">
        {call.value?.items.map((money) => (
          <Money key={money.transactionId} money={money} onChanged={() => void call.reload()} />
        ))}
      </div>
    </main>
  );
}

function Money({ money, onChanged }: { money: Quarantined; onChanged(): void }) {
  const words = useFinanceWords();
  const say = useSay();
  const [form] = Form.useForm<{ reason: string }>();
  const write = useWrite((stepId, { how, reason }: { how: "return" | "explain"; reason: string }) =>
    orderCalls.clearQuarantine({ transactionId: money.transactionId, stepId, version: money.v, how, reason }),
  );
  const press = async (how: "return" | "explain") => {
    const filled = await form.validateFields().catch(() => undefined);
    if (!filled) return;
    const answer = await write.press({ how, reason: filled.reason.trim() });
    if (answer?.ok || answer?.code === "quarantine.moved-on") onChanged();
  };
  return (
    <Card
      title={
        <h2>
          {words.why[money.why]} <Tag>{words.quarantineStates[money.state]}</Tag>
        </h2>
      }
    >
      <p>
        {money.expectedFen === undefined
          ? words.got(say.yuan(money.fen))
          : words.expectedGot(say.yuan(money.expectedFen), say.yuan(money.fen))}
      </p>
      <p className="wb-quiet">
        {say.moment(money.at)}
        <br />
        <span className="wb-code">{money.transactionId}</span>
      </p>
      {money.note && <p>{money.note}</p>}
      {money.state === "waiting" && (
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
            <Button type="primary" loading={write.busy} onClick={() => void press("return")}>
              {words.returnMoney}
            </Button>
            <Button disabled={write.busy} onClick={() => void press("explain")}>
              {words.explain}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
