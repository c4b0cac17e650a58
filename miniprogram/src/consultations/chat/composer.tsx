import { useEffect, useState } from "react";
import { Textarea, View } from "@tarojs/components";
import type { Sent, ChatAbout } from "../../../../shared/consultations/chat-calls";
import type { HeldFile } from "../../shell/chat-thread";
import { Button, Icon } from "../../ui";
import { AddPanel } from "./add-panel";
import { useChatWords } from "./words";

const MOST_LETTERS = 1000;

type Props = {
  readonly about: ChatAbout;
  readonly onSend: (sent: Omit<Sent, "id">, file?: HeldFile) => void;
  /** The foot has grown: the last message must not lie below it. */
  readonly onGrow: () => void;
};

/** Where she writes: in the page's own foot, so that it never lies over the last message. */
export function Composer({ about, onSend, onGrow }: Props) {
  const words = useChatWords();
  const [text, setText] = useState("");
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    if (adding) setTimeout(onGrow, 0);
  }, [adding, onGrow]);
  const send = () => {
    const said = text.trim();
    if (!said) return;
    setText("");
    onSend({ kind: "text", text: said });
  };
  const add = (sent: Omit<Sent, "id">, file: HeldFile) => {
    setAdding(false);
    onSend(sent, file);
  };
  return (
    <View className="k-composer">
      {adding && <AddPanel files={about.files} onSend={add} onClose={() => setAdding(false)} />}
      <View className="k-composer__row">
        <View
          className="k-composer__add"
          aria-role="button"
          aria-label={adding ? words.composer.less : words.composer.more}
          {...{ "aria-expanded": adding }}
          onClick={() => setAdding(!adding)}
        >
          <Icon name={adding ? "stopped" : "add"} colour="brand" />
        </View>
        <Textarea
          className="k-composer__text"
          value={text}
          maxlength={MOST_LETTERS}
          autoHeight
          cursorSpacing={16}
          showConfirmBar={false}
          placeholder={words.composer.hint}
          aria-label={words.composer.name}
          onInput={({ detail }) => setText(detail.value)}
        />
        <View className="k-composer__send">
          <Button kind="primary" disabled={text.trim() === ""} onPress={send}>
            {words.composer.send}
          </Button>
        </View>
      </View>
    </View>
  );
}
