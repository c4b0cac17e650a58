import { useState } from "react";
import { Alert, Button, Input, Modal } from "antd";
import type { ChatInHand } from "../../../shell/chat-thread";
import { guardsOf, type Guarded } from "../guards";
import { useConsultationWords } from "../words";
import { FileButtons } from "./file-buttons";
import { VoiceButton } from "./voice-button";

const MOST_LETTERS = 1000;
type Props = { chat: ChatInHand; phrases: readonly string[]; ageYears: number; onSent(): void };

/** The field of a doctor: Enter sends; what may tell fetal sex or looks like a prescription is asked about first. */
export function Composer({ chat, phrases, ageYears, onSent }: Props) {
  const words = useConsultationWords();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState<Guarded>();
  const [open, setOpen] = useState(false);
  const guards = guardsOf(text, ageYears);
  const go = (passed: readonly Guarded[]) => {
    const whole = text.trim();
    if (!whole) return;
    const next = guards.find((one) => !passed.includes(one));
    if (next) return setAsked(next);
    chat.send({ kind: "text", text: whole, ...(guards.includes("fetal-sex") ? { warned: "fetal-sex" } : {}) });
    setText("");
    setAsked(undefined);
    onSent();
  };
  return (
    <div className="wc-write">
      {open && (
        <div className="wc-phrases" role="group" aria-label={words.phrases.title}>
          {phrases.map((phrase) => (
            <Button
              key={phrase}
              size="small"
              onClick={() => {
                setText((before) => (before ? `${before}\n${phrase}` : phrase));
                setOpen(false);
              }}
            >
              {phrase}
            </Button>
          ))}
        </div>
      )}
      {guards.map((one) => (
        <Alert key={one} type="warning" showIcon role="alert" message={words.guards[one].title} />
      ))}
      <Input.TextArea
        rows={2}
        maxLength={MOST_LETTERS}
        aria-label={words.chat.write}
        placeholder={words.chat.write}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          go([]);
        }}
      />
      <div className="wc-write__bar">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.phrases.open}
        </Button>
        <FileButtons chat={chat} onSent={onSent} />
        <VoiceButton chat={chat} onSent={onSent} />
        <span className="wc-write__go">
          <span className="wb-quiet">{words.chat.legend}</span>
          <Button type="primary" disabled={!text.trim()} onClick={() => go([])}>
            {words.chat.send}
          </Button>
        </span>
      </div>
      {asked && (
        <Modal
          open
          title={words.guards[asked].title}
          okText={words.guards.back}
          cancelText={words.guards[asked].send}
          onOk={() => setAsked(undefined)}
          onCancel={() => setAsked(undefined)}
          footer={[
            <Button key="send" danger onClick={() => go(guards.slice(0, guards.indexOf(asked) + 1))}>
              {words.guards[asked].send}
            </Button>,
            <Button key="back" type="primary" onClick={() => setAsked(undefined)}>
              {words.guards.back}
            </Button>,
          ]}
          transitionName=""
          maskTransitionName=""
        >
          <p>{words.guards[asked].text}</p>
          <p className="wb-said">{text}</p>
        </Modal>
      )}
    </div>
  );
}
