import { useState } from "react";
import { Alert, Button, Card, Descriptions, Flex, Form, Input } from "antd";
import type { DeskClaim } from "../../../../shared/patients/identity-views";
import { useWrite } from "../../kernel/use-write";
import { identityCalls } from "./calls";
import { WhyRefused } from "./why-refused";
import { useIdentityWords } from "./words";

type Filled = { paperEnd: string; note: string };
type Decision = Filled & { verdict: "confirm" | "refuse" };

/** Reads the paper, types its last characters, and confirms or refuses: the consequence stands on the button. */
export function DecideClaim({ claim, onNext }: { claim: DeskClaim; onNext(): void }) {
  const words = useIdentityWords();
  const said = words.code;
  const [form] = Form.useForm<Filled>();
  const [state, setState] = useState(claim.state);
  const decide = useWrite((stepId, { verdict, paperEnd, note }: Decision) =>
    identityCalls.decideClaim({
      id: claim.id,
      stepId,
      version: claim.version,
      verdict,
      note,
      ...(paperEnd ? { paperEnd } : {}),
    }),
  );
  const press = async (verdict: Decision["verdict"]) => {
    if (verdict === "confirm") await form.validateFields();
    const { paperEnd = "", note = "" } = form.getFieldsValue();
    const answer = await decide.press({ verdict, paperEnd: paperEnd.trim().toUpperCase(), note: note.trim() });
    if (answer?.ok) setState(answer.value.claim.state);
  };
  const { person } = claim;
  const rows = [
    { key: "document", label: said.document, children: `${words.documents[person.document]} ${person.maskedNumber}` },
    { key: "relation", label: said.relation, children: said.relations[claim.relation] },
    { key: "reason", label: said.reason, children: words.reasons[claim.reason] },
    { key: "record", label: said.record, children: claim.records[0]?.hint ?? said.noRecord },
  ];
  return (
    <Card
      title={
        <h2>
          {person.maskedName} <span className="wb-quiet">{said.born(person.bornOn)}</span>
        </h2>
      }
      extra={<Button onClick={onNext}>{said.next}</Button>}
    >
      <Flex vertical gap={16}>
        <Descriptions column={1} size="small" bordered items={rows} />
        {claim.others > 0 && <Alert type="warning" showIcon message={said.others} />}
        {state === "open" ? (
          <Form<Filled> form={form} layout="vertical" requiredMark={false} initialValues={{ paperEnd: "", note: "" }}>
            <Form.Item
              name="paperEnd"
              label={said.paper}
              rules={[{ required: true, pattern: /^\s*[\dA-Za-z]{4}\s*$/, message: said.paperShort }]}
            >
              <Input maxLength={6} autoComplete="off" />
            </Form.Item>
            <Form.Item name="note" label={said.note}>
              <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
            </Form.Item>
            <WhyRefused refusal={decide.refusal} />
            <Flex gap={8} wrap>
              <Button type="primary" loading={decide.busy} onClick={() => void press("confirm").catch(() => undefined)}>
                {said.confirm}
              </Button>
              <Button loading={decide.busy} onClick={() => void press("refuse")}>
                {said.refuse}
              </Button>
            </Flex>
          </Form>
        ) : (
          <Alert type="success" showIcon role="status" message={state === "confirmed" ? said.done : said.refused} />
        )}
      </Flex>
    </Card>
  );
}
