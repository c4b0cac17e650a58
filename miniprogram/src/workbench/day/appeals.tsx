import { useState } from "react";
import { Button, Drawer, Empty, Input } from "antd";
import type { AppealLine } from "../../../../shared/appointments/day-views";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { useWrite } from "../../kernel/use-write";
import { sessionCalls } from "../calls";
import { Refused } from "../shell/refused";
import { WhyRefused } from "./why-refused";
import { useDayWords } from "./words";

const LEAST = 2;
const MOST = 300;

/** Why people did not come, as they tell it: accepted, it is not counted (row 31). */
export function Appeals({ onDecided }: { onDecided(): void }) {
  const words = useDayWords();
  const [open, setOpen] = useState(false);
  const list = useCall(() => sessionCalls.appeals({}));
  const lines = list.value?.items ?? [];
  const decided = () => {
    void list.reload();
    onDecided();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.appeals.open(lines.length)}</Button>
      <Drawer
        open={open}
        title={words.appeals.title}
        width="min(420px, 100%)"
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="wb-quiet">{words.appeals.text}</p>
        {list.is === "refused" && !list.value && <Refused refusal={list.refusal} onRetry={() => void list.reload()} />}
        {list.value && lines.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.appeals.none} />
        )}
        {lines.map((line) => (
          <OneAppeal key={line.id} line={line} onDecided={decided} />
        ))}
      </Drawer>
    </>
  );
}

function OneAppeal({ line, onDecided }: { line: AppealLine; onDecided(): void }) {
  const words = useDayWords();
  const say = useSay();
  const [note, setNote] = useState("");
  const [short, setShort] = useState(false);
  const { id, version } = line;
  const write = useWrite((stepId, filled: { accepted: boolean; note: string }) =>
    sessionCalls.decideAppeal({ id, stepId, version, ...filled }),
  );
  const press = async (accepted: boolean) => {
    if (note.trim().length < LEAST) return setShort(true);
    const answer = await write.press({ accepted, note: note.trim() });
    if (answer && (answer.ok || answer.code === "application.moved-on" || answer.code === "appeal.missing"))
      onDecided();
  };
  return (
    <section className="wb-appeal" aria-label={line.maskedName}>
      <h3>
        {line.maskedName} <span className="wb-quiet">{words.appeals.day(`${say.day(line.day)} ${line.startsAt}`)}</span>
      </h3>
      <p className="wb-said">{line.note}</p>
      <p className="wb-quiet">{say.moment(line.at)}</p>
      <label>
        {words.appeals.answer}
        <Input.TextArea rows={2} maxLength={MOST} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      {short && (
        <p className="wb-late" role="alert">
          {words.appeals.short}
        </p>
      )}
      <WhyRefused refusal={write.refusal} />
      <div className="wb-person__acts">
        <Button type="primary" disabled={write.busy} onClick={() => void press(true)}>
          {words.appeals.accept}
        </Button>
        <Button disabled={write.busy} onClick={() => void press(false)}>
          {words.appeals.refuse}
        </Button>
      </div>
    </section>
  );
}
