import { useEffect, useRef, useState } from "react";
import { Button } from "antd";
import { recordVoice, type Recording } from "../../../platform/record-voice";
import type { ChatInHand } from "../../../shell/chat-thread";
import { useConsultationWords } from "../words";

const MOST_SECONDS = 60;

/** A voice message: one press begins, the next one sends; it ends by itself at the longest length that is allowed. */
export function VoiceButton({ chat, onSent }: { chat: ChatInHand; onSent(): void }) {
  const { chat: words } = useConsultationWords();
  const recording = useRef<Recording>(undefined);
  const [seconds, setSeconds] = useState<number>();
  const [isDeaf, setDeaf] = useState(false);
  const most = chat.state.about?.files.voiceSeconds ?? MOST_SECONDS;
  const isRunning = seconds !== undefined;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setSeconds((before) => (before ?? 0) + 1), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  useEffect(() => () => recording.current?.cancel(), []);
  const start = async () => {
    const opened = await recordVoice(most, () => void end(true));
    const refused = typeof opened === "string";
    setDeaf(refused);
    if (refused) return;
    recording.current = opened;
    setSeconds(0);
  };
  const end = async (send: boolean) => {
    const mine = recording.current;
    recording.current = undefined;
    setSeconds(undefined);
    if (!send) return mine?.cancel();
    const heard = await mine?.stop();
    if (!heard) return;
    const { contentType, bytes, path, blob } = heard;
    const name = `voice.${contentType.slice("audio/".length)}`;
    const file = { kind: "chat-voice", contentType, bytes, path, name, ...(blob ? { blob } : {}) } as const;
    chat.send({ kind: "voice", seconds: heard.seconds }, file);
    onSent();
  };
  if (isDeaf) return <span role="alert">{words.noMicrophone}</span>;
  if (!isRunning)
    return (
      <Button size="small" title={words.record} onClick={() => void start()}>
        {words.voice}
      </Button>
    );
  return (
    <>
      <Button size="small" danger type="primary" onClick={() => void end(true)}>
        {words.recording(seconds)}
      </Button>
      <Button size="small" onClick={() => void end(false)}>
        {words.cancelRecording}
      </Button>
    </>
  );
}
