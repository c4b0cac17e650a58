import { useEffect, useRef, useState } from "react";
import { View } from "@tarojs/components";
import type { Sent } from "../../../../shared/consultations/chat-calls";
import { recordVoice, type Recording } from "../../platform/record-voice";
import type { HeldFile } from "../../shell/chat-thread";
import { Button } from "../../ui";
import { useChatWords } from "./words";

type Props = {
  readonly mostSeconds: number;
  readonly onSend: (sent: Omit<Sent, "id">, file: HeldFile) => void;
  readonly onClose: () => void;
};

/** Recording by two taps: start, and done. Nothing has to be held down, which not every hand can. */
export function VoicePanel({ mostSeconds, onSend, onClose }: Props) {
  const words = useChatWords();
  const [seconds, setSeconds] = useState<number>();
  const [fault, setFault] = useState<string>();
  const recording = useRef<Recording>(undefined);
  const isOn = seconds !== undefined;
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setInterval(() => setSeconds((n = 0) => Math.min(mostSeconds, n + 1)), 1000);
    return () => clearInterval(timer);
  }, [isOn, mostSeconds]);
  useEffect(() => () => recording.current?.cancel(), []);

  const stop = async () => {
    const mine = recording.current;
    recording.current = undefined;
    setSeconds(undefined);
    const voice = await mine?.stop();
    if (!voice) return setFault(words.voice.silent);
    const { path, blob, bytes, contentType } = voice;
    onSend(
      { kind: "voice", seconds: voice.seconds },
      { name: words.kinds.voice, bytes, path, blob, contentType, kind: "chat-voice" },
    );
  };
  const start = async () => {
    setFault(undefined);
    const begun = await recordVoice(mostSeconds, () => void stop());
    if (typeof begun === "string") return setFault(words.voice[begun]);
    recording.current = begun;
    setSeconds(0);
  };
  const cancel = () => {
    recording.current?.cancel();
    recording.current = undefined;
    onClose();
  };
  return (
    <View className="k-add" aria-role="group" aria-label={words.voice.title}>
      {fault && (
        <View className="k-fault" aria-role="alert">
          {fault}
        </View>
      )}
      {isOn ? (
        <>
          <View className="k-voice__time" aria-role="timer">
            {words.voice.recording(seconds, mostSeconds)}
          </View>
          <Button kind="primary" onPress={() => void stop()}>
            {words.voice.stop}
          </Button>
        </>
      ) : (
        <Button kind="primary" onPress={() => void start()}>
          {words.voice.start}
        </Button>
      )}
      <Button kind="quiet" onPress={cancel}>
        {words.voice.cancel}
      </Button>
    </View>
  );
}
