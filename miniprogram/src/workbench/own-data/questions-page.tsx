import { useState } from "react";
import { Button, Card, Empty, Input, Skeleton } from "antd";
import type { AccessQuestion } from "../../../../shared/patients/privacy-views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { Refused } from "../shell/refused";
import { ownDataCalls } from "./calls";
import { RefusedLine } from "./refused-line";
import { useOwnDataWords } from "./words";

/** What patients ask about who looked at their records, the nearest deadline first (row 61). */
export function QuestionsPage() {
  const { questions: said, refusals } = useOwnDataWords();
  const [cursor, setCursor] = useState<string>();
  const call = useCall(() => ownDataCalls.accessQuestions(cursor ? { cursor } : {}), [cursor]);
  return (
    <main className="wb-clinic">
      <Card title={<h2>{said.title}</h2>}>
        <p>{said.lead}</p>
        {call.is === "waiting" && <Skeleton active />}
        {call.is === "refused" && <Refused refusal={call.refusal} own={refusals} onRetry={() => void call.reload()} />}
        {call.value?.items.length === 0 && <Empty description={said.none} />}
        {call.value?.items.map((question) => (
          <Question key={question.id} question={question} onAnswered={() => void call.reload()} />
        ))}
        {call.value?.cursor && <Button onClick={() => setCursor(call.value?.cursor)}>{said.more}</Button>}
      </Card>
    </main>
  );
}

function Question({ question, onAnswered }: { question: AccessQuestion; onAnswered(): void }) {
  const { questions: said } = useOwnDataWords();
  const say = useSay();
  const { id, version, maskedName, note, accessBy, accessAt, accessWhat, answerBy } = question;
  const [answer, setAnswer] = useState("");
  const write = useWrite((stepId, words: string) =>
    ownDataCalls.answerAccessQuestion({ id, stepId, version, answer: words }),
  );
  const short = answer.trim().length < 2;
  const send = async () => {
    const sent = await write.press(answer.trim());
    if (sent?.ok || sent?.code === "question.answered") onAnswered();
  };
  return (
    <Card size="small" title={<h3>{maskedName}</h3>} extra={said.answerBy(say.moment(answerBy))}>
      <p className="wb-quiet">{said.by(`${accessBy} · ${accessWhat}`, say.moment(accessAt))}</p>
      <p className="wb-said">{note}</p>
      <RefusedLine refusal={write.refusal} />
      <Input.TextArea
        aria-label={said.answer}
        placeholder={said.least}
        maxLength={500}
        autoSize={{ minRows: 2 }}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="wb-actions">
        <Button type="primary" disabled={short} loading={write.busy} onClick={() => void send()}>
          {said.send}
        </Button>
      </div>
    </Card>
  );
}
