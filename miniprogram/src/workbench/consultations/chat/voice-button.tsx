import { useEffect, useRef, useState } from "react";
import { Button } from "antd";
import type { ChatInHand } from "../../../shell/chat-thread";
import { useConsultationWords } from "../words";
import { recordVoice, type Recorder } from "./record-voice";

/** A voice message: one press begins, the next one sends; it ends by itself at the longest length that is allowed. */
export function VoiceButton({ chat, onSent }: { chat: ChatInHand; onSent(): void }) {
  const { chat: words } = useConsultationWords();
  const recorder = useRef<Recorder>(undefined);
  const [seconds, setSeconds] = useState<number>();
  const [isDeaf, setDeaf] = useState(false);
  const most = chat.state.about?.files.voiceSeconds ?? 60;
  const recording = seconds !== undefined;
  useEffect(() => {
    if (!recording) return;
    const timer = setInterval(() => setSeconds((before) => (before ?? 0) + 1), 1000);
    return () => clearInterval(timer);
  }, [recording]);
  useEffect(() => () => recorder.current?.discard(), []);
  const start = async () => {
    const opened = await recordVoice();
    setDeaf(!opened);
    if (!opened) return;
    recorder.current = opened;
    setSeconds(0);
  };
  const end = async (send: boolean) => {
    const mine = recorder.current;
    recorder.current = undefined;
    setSeconds(undefined);
    if (!send) return mine?.discard();
    const heard = await mine?.stop();
    if (!heard) return;
    const { blob, contentType } = heard;
    const file = { kind: "chat-voice", contentType, bytes: blob.size, path: URL.createObjectURL(blob), blob } as const;
    chat.send(
      { kind: "voice", seconds: Math.min(most, heard.seconds) },
      { ...file, name: `voice.${contentType.slice(6)}` },
    );
    onSent();
  };
  const finish = useRef(end);
  finish.current = end;
  useEffect(() => {
    if (seconds !== undefined && seconds >= most) void finish.current(true);
  }, [seconds, most]);
  if (isDeaf) return <span role="alert">{words.noMicrophone}</span>;
  if (!recording)
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
