import { useState, type KeyboardEvent } from "react";
import { Button, Input, Select } from "antd";
import { STAFF_OUTCOMES, type StaffOutcome } from "../../../../shared/orders/request-model";
import type { RequestCase } from "../../../../shared/orders/request-views";
import { useWrite } from "../../kernel/use-write";
import { requestCalls } from "./calls";
import type { InHand } from "./in-hand";
import { WhyRefused } from "./why-refused";
import { useAfterSaleWords } from "./words";

const LEAST = 2;
const MOST = 500;
type Sent = { how: "answer" | "carrier" | "close"; words: string; outcome?: StaffOutcome };

/** Answering by name, noting that the carrier was asked, settling with an outcome. */
export function AnswerBar({ request, hand }: { request: RequestCase; hand: InHand }) {
  const { acts, outcomes } = useAfterSaleWords();
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<StaffOutcome>();
  const write = useWrite((stepId, { how, words, outcome: ended }: Sent) => {
    const step = { id: request.id, stepId, version: request.version, words };
    if (how === "carrier") return requestCalls.askCarrier(step);
    return requestCalls.answer({ ...step, ...(ended ? { outcome: ended } : {}) });
  });
  const ready = text.trim().length >= LEAST;
  const send = async (how: Sent["how"]) => {
    if (!ready) return;
    const answer = await write.press({ how, words: text.trim(), ...(how === "close" && outcome ? { outcome } : {}) });
    if (answer?.ok) {
      setText("");
      hand.put(answer.value);
    } else if (answer?.code === "service-request.moved-on") await hand.reload();
    if (answer) hand.onDone();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send("answer");
  };
  return (
    <div className="wb-decide">
      <WhyRefused refusal={write.refusal} />
      <label className="wc-reply">
        <span className="wb-field__label">{acts.words}</span>
        <span className="wb-quiet">
          {acts.wordsHint} {acts.keys}
        </span>
        <Input.TextArea
          rows={2}
          maxLength={MOST}
          value={text}
          onKeyDown={onKey}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <div className="wb-decide__go">
        {!ready && <span className="wb-quiet">{acts.wordsFirst}</span>}
        <Select<StaffOutcome>
          aria-label={acts.outcome}
          placeholder={acts.outcome}
          className="wc-colleague"
          value={outcome}
          options={STAFF_OUTCOMES.map((one) => ({ value: one, label: outcomes[one] }))}
          onChange={setOutcome}
          transitionName=""
        />
        <Button size="large" disabled={!ready || !outcome} loading={write.busy} onClick={() => void send("close")}>
          {acts.close}
        </Button>
        <Button size="large" disabled={!ready} loading={write.busy} onClick={() => void send("carrier")}>
          {acts.carrier}
        </Button>
        <Button type="primary" size="large" disabled={!ready} loading={write.busy} onClick={() => void send("answer")}>
          {acts.send}
        </Button>
      </div>
    </div>
  );
}
