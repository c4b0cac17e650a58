import { Button, Card, Form, Input, Select } from "antd";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { hospitalCalls } from "../calls";
import { orderCalls } from "./calls";
import { WhyRefused } from "./why-refused";
import { useFinanceWords } from "./words";

type Filled = { label: string; codes: string[] };

/** An order for somebody at the counter, from the price list in force. */
export function WalkIn({ onPlaced }: { onPlaced(id: string): void }) {
  const words = useFinanceWords();
  const say = useSay();
  const [form] = Form.useForm<Filled>();
  const list = useCall(() => hospitalCalls.priceList({}));
  const chosen: readonly string[] = Form.useWatch("codes", form) ?? [];
  const due = (list.value?.lines ?? [])
    .filter(({ code }) => chosen.includes(code))
    .reduce((sum, { fen }) => sum + fen, 0);
  const write = useWrite((id, { label, codes }: Filled) =>
    orderCalls.walkIn({ id, label: label.trim(), lines: codes.map((code) => ({ code, count: 1 })) }),
  );
  const press = async (filled: Filled) => {
    const answer = await write.press(filled);
    if (answer?.ok) onPlaced(answer.value.row.id);
  };
  return (
    <Card title={<h2>{words.walkIn}</h2>}>
      <p className="wb-quiet">{words.walkInText}</p>
      <Form<Filled> form={form} layout="vertical" requiredMark={false} onFinish={(filled) => void press(filled)}>
        <Form.Item
          name="label"
          label={words.label}
          rules={[{ required: true, whitespace: true, message: words.labelShort }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="codes"
          label={words.items}
          extra={words.itemsHint}
          rules={[{ required: true, message: words.itemsShort }]}
        >
          <Select
            mode="multiple"
            loading={list.is === "waiting"}
            optionFilterProp="label"
            options={list.value?.lines.map(({ code, name, fen }) => ({
              value: code,
              label: `${say.name(name)} ${say.yuan(fen)} ${code}`,
            }))}
          />
        </Form.Item>
        <WhyRefused refusal={write.refusal} />
        <Button type="primary" htmlType="submit" loading={write.busy}>
          {words.walkInSend(say.yuan(due))}
        </Button>
      </Form>
    </Card>
  );
}
