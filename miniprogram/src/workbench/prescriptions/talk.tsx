import { useState } from "react";
import { Button, Input } from "antd";
import type { CaseMessage } from "../../../../shared/prescriptions/model";
import { typed, type TypedText } from "../../../../shared/prescriptions/typed";
import type { Id } from "../../../../shared/kernel/ids";
import { useSay } from "../../i18n";
import type { Answer } from "../../kernel/api";
import { useWrite } from "../../kernel/use-write";
import { useRxWords } from "./words";
import { WhyRefused } from "./why-refused";

type Messages = { messages: CaseMessage[] };
type Props = {
  messages: readonly CaseMessage[];
  /** What is written here is a question of the pharmacist, or the doctor's answer; left out: nobody writes. */
  as?: "pharmacist" | "doctor";
  fieldId: string;
  send(id: Id, words: TypedText): Promise<Answer<Messages>>;
  onSent(messages: readonly CaseMessage[]): void;
};
const MOST = 300;

/** What pharmacist and prescriber write to one another beside the case. */
export function Talk({ messages, as, fieldId, send, onSent }: Props) {
  const words = useRxWords();
  const { talk } = words;
  const say = useSay();
  const [text, setText] = useState("");
  const write = useWrite((id, sent: { words: string }) => send(id, typed(sent.words)));
  const go = async () => {
    if (!text.trim()) return;
    const answer = await write.press({ words: text.trim() });
    if (!answer?.ok) return;
    setText("");
    onSent(answer.value.messages);
  };
  const [label, hint] = as === "doctor" ? [talk.answer, talk.answerHint] : [talk.question, talk.questionHint];
  return (
    <section className="wb-part">
      <h3>{talk.title}</h3>
      {messages.length === 0 && <p className="wb-quiet">{talk.none}</p>}
      <ul className="wb-plain wr-talk">
        {messages.map(({ id, by, name, words: said, at }) => (
          <li key={id} data-by={by}>
            <span className="wb-quiet">{`${words.by[by]} ${say.name(name)} · ${say.moment(at)}`}</span>
            <div className="wb-said">{said}</div>
          </li>
        ))}
      </ul>
      {as && (
        <>
          <WhyRefused refusal={write.refusal} />
          <div className="wr-talk__write">
            <Input
              id={fieldId}
              aria-label={label}
              placeholder={hint}
              maxLength={MOST}
              value={text}
              onChange={({ target }) => setText(target.value)}
              onPressEnter={(event) => {
                if (!event.nativeEvent.isComposing) void go();
              }}
            />
            <Button loading={write.busy} disabled={!text.trim()} onClick={() => void go()}>
              {talk.send}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
