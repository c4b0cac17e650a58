import { useState } from "react";
import { Button, Input, Popconfirm } from "antd";
import type { Message } from "../calls";
import type { Refusal } from "../../../kernel/api";
import { now } from "../../../kernel/clock";
import { minutesBetween } from "../../queue/deadline";
import type { ChatInHand } from "../../../shell/chat-thread";
import { WhyRefused } from "../why-refused";
import { useConsultationWords } from "../words";

const MOST = 1000;

/** Below a line: whether the patient has read it, taking it back while that is allowed, the words of a voice message. */
export function LineState({ chat, message }: { chat: ChatInHand; message: Message }) {
  const { chat: words } = useConsultationWords();
  const [refusal, setRefusal] = useState<Refusal>();
  const { head, about } = chat.state;
  if (message.recalledAt || !head || !about) return null;
  const settle = (answer: { ok: true } | Refusal) => setRefusal(answer.ok ? undefined : answer);
  const own = message.by === "doctor";
  const canRecall =
    own &&
    message.kind !== "card" &&
    message.kind !== "notice" &&
    head.open &&
    minutesBetween(message.at, now()) < about.recallMinutes;
  const isVoice = message.kind === "voice" && !message.transcript;
  if (!own && !isVoice) return null;
  return (
    <span className="wc-line__state">
      {own && message.kind !== "card" && (message.seq <= head.read.patient ? words.read : words.unread)}
      {canRecall && (
        <Popconfirm
          title={words.recallAsk}
          onConfirm={() => void chat.recall(message.id).then(settle)}
          transitionName=""
        >
          <Button size="small" type="link">
            {words.recall}
          </Button>
        </Popconfirm>
      )}
      {isVoice && <Transcript onSave={(text) => void chat.transcribe(message.id, text).then(settle)} />}
      <WhyRefused refusal={refusal} />
    </span>
  );
}

/** Speech must be readable in the record (D2-05): whoever hears it may write it down. */
function Transcript({ onSave }: { onSave(text: string): void }) {
  const { chat: words } = useConsultationWords();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  if (!open)
    return (
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {words.writeTranscript}
      </Button>
    );
  return (
    <>
      <Input.TextArea
        rows={2}
        autoFocus
        maxLength={MOST}
        aria-label={words.writeTranscript}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button size="small" type="primary" disabled={!text.trim()} onClick={() => onSave(text.trim())}>
        {words.saveTranscript}
      </Button>
    </>
  );
}
