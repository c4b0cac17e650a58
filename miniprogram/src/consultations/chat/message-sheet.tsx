import { useState } from "react";
import { View } from "@tarojs/components";
import type { Message } from "../../../../shared/consultations/thread";
import { useSay } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import type { ChatInHand } from "../../shell/chat-thread";
import { Button, Field, Para, ReadAloudButton, RefusalNotice, Sheet, TextArea } from "../../ui";
import { sayMessage } from "./say-notice";
import { useChatWords } from "./words";

type Props = {
  readonly message: Message;
  readonly chat: Pick<ChatInHand, "recall" | "transcribe">;
  readonly onClose: () => void;
};

/** What can be done with one message: hear it, take it back, write a voice message in words. */
export function MessageSheet({ message, chat, onClose }: Props) {
  const words = useChatWords();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [text, setText] = useState<string>();
  const { id, kind, by, transcript } = message;
  const own = by === "patient";
  const press = async (work: Promise<{ ok: true } | Refusal>) => {
    setBusy(true);
    const answer = await work;
    setBusy(false);
    if (answer.ok) onClose();
    else setRefusal(answer);
  };
  return (
    <Sheet open title={words.menu.title} onClose={onClose}>
      <View className="k-sheet">
        {refusal && <RefusalNotice refusal={refusal} own={words.faults} />}
        <ReadAloudButton text={sayMessage(message, words, say)} />
        {own && kind === "voice" && transcript === undefined && text === undefined && (
          <Button onPress={() => setText("")}>{words.menu.transcript}</Button>
        )}
        {text !== undefined && (
          <>
            <Field name="transcript" label={words.voice.write} hint={words.voice.writeHint}>
              <TextArea value={text} onChange={setText} most={1000} />
            </Field>
            <Button
              kind="primary"
              busy={busy}
              disabled={text.trim() === ""}
              onPress={() => void press(chat.transcribe(id, text.trim()))}
            >
              {words.voice.save}
            </Button>
          </>
        )}
        {own && text === undefined && (
          <>
            <Button kind="danger" busy={busy} onPress={() => void press(chat.recall(id))}>
              {words.menu.recall}
            </Button>
            <Para quiet>{words.menu.recalled}</Para>
          </>
        )}
      </View>
    </Sheet>
  );
}
