import { useState } from "react";
import { Alert, Button, Form, Input } from "antd";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { Refused } from "../shell/refused";
import { identityCalls } from "./calls";
import { WhyRefused } from "./why-refused";
import { useIdentityWords } from "./words";

type Pair = { keep: string; other: string; paperEnd: string };

/** Two cards under one number: joined after the paper was read, and parted again where that was wrong (row 6). */
export function SameNumber({ cardId }: { cardId: string }) {
  const words = useIdentityWords();
  const said = words.merge;
  const cards = useCall(() => identityCalls.cardsOfNumber({ cardId }), [cardId]);
  const [mergeId, setMergeId] = useState<string>();
  const [undone, setUndone] = useState(false);
  const merge = useWrite((id, pair: Pair) => identityCalls.mergeCards({ id, ...pair, note: "" }));
  const undo = useWrite((stepId, id: string) => identityCalls.undoMerge({ mergeId: id, stepId, note: "" }));
  if (cards.is === "refused") return <Refused refusal={cards.refusal} onRetry={() => void cards.reload()} />;
  const [first, second] = cards.value?.cards ?? [];
  if (!first) return null;
  if (!second) return <p>{said.one}</p>;
  const send = async (paperEnd: string) => {
    const typed = paperEnd.trim().toUpperCase();
    const answer = await merge.press({ keep: first.personId, other: second.personId, paperEnd: typed });
    if (answer?.ok) setMergeId(answer.value.mergeId);
  };
  const takeBack = async (id: string) => {
    const answer = await undo.press(id);
    if (answer?.ok) setUndone(true);
  };
  return (
    <section aria-label={said.title}>
      <h3>{said.title}</h3>
      <p>
        {said.first}: {first.maskedName} {first.maskedNumber} · {first.proved ? words.card.proved : words.card.unproved}
      </p>
      <p>
        {said.second}: {second.maskedName} {second.maskedNumber} ·{" "}
        {second.proved ? words.card.proved : words.card.unproved}
      </p>
      {mergeId === undefined ? (
        <Form<{ paperEnd: string }> layout="vertical" requiredMark={false} onFinish={(one) => void send(one.paperEnd)}>
          <p>{said.text}</p>
          <Form.Item
            name="paperEnd"
            label={words.code.paper}
            rules={[{ required: true, pattern: /^\s*[\dA-Za-z]{4}\s*$/, message: words.code.paperShort }]}
          >
            <Input maxLength={6} autoComplete="off" />
          </Form.Item>
          <WhyRefused refusal={merge.refusal} />
          <Button type="primary" htmlType="submit" loading={merge.busy}>
            {said.send}
          </Button>
        </Form>
      ) : (
        <>
          <Alert type="success" showIcon role="status" message={undone ? said.undone : said.done} />
          <WhyRefused refusal={undo.refusal} />
          {!undone && (
            <Button loading={undo.busy} onClick={() => void takeBack(mergeId)}>
              {said.undo}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
