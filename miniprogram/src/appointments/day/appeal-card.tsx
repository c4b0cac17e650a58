import { useState } from "react";
import type { ApplicationView } from "../../../../shared/appointments/views";
import { useWrite } from "../../kernel/use-write";
import { Button, Card, Field, Notice, Para, RefusalNotice, TextArea } from "../../ui";
import { usePlaces } from "../places";
import { dayCalls } from "./calls";
import { useDayWords } from "./words";

const LEAST = 2;
const MOST = 300;

/** After she did not come: why, once, and what the desk made of it (row 31). */
export function AppealCard({ view, onSent }: { view: ApplicationView; onSent(): void }) {
  const words = useDayWords();
  const { phones } = usePlaces();
  const said = words.appeal;
  const [note, setNote] = useState("");
  const [short, setShort] = useState(false);
  const write = useWrite((stepId, text: string) =>
    dayCalls.appeal({ id: view.id, stepId, version: view.version, note: text }),
  );
  const made = view.timeline.find(({ reason }) => reason === "appeal");
  const answered = view.timeline.find(({ reason = "" }) => reason.startsWith("appeal-"));
  const send = async () => {
    const text = note.trim();
    setShort(text.length < LEAST);
    if (text.length < LEAST) return;
    const answer = await write.press(text);
    if (answer && (answer.ok || answer.code === "appeal.made" || answer.code === "application.moved-on")) onSent();
  };
  if (made || answered)
    return (
      <Notice
        meaning={answered ? (answered.reason === "appeal-accepted" ? "done" : "stopped") : "waiting"}
        title={answered ? (answered.reason === "appeal-accepted" ? said.accepted : said.refused) : said.made}
      >
        {made?.note && <Para>{said.yours(made.note)}</Para>}
        {answered?.note && <Para>{said.answer(answered.note)}</Para>}
      </Notice>
    );
  return (
    <Card title={said.title}>
      <Para>{said.text}</Para>
      {write.refusal && <RefusalNotice refusal={write.refusal} own={words.refusals} phones={phones} />}
      <Field name="appeal" label={said.note} example={said.noteExample} error={short ? said.short : undefined}>
        <TextArea value={note} onChange={setNote} most={MOST} />
      </Field>
      <Button kind="primary" busy={write.busy} onPress={() => void send()}>
        {said.send}
      </Button>
    </Card>
  );
}
