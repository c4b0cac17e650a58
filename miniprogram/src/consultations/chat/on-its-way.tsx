import { memo } from "react";
import { Text, View } from "@tarojs/components";
import type { Waiting } from "../../shell/chat-thread";
import { useLanguage } from "../../kernel/preferences";
import { sayRefusal } from "../../i18n";
import { Button } from "../../ui";
import { Attachment } from "./attachment";
import { useChatWords } from "./words";

type Props = {
  readonly waiting: Waiting;
  readonly onResend: (id: string) => void;
  readonly onDrop: (id: string) => void;
};

/** An own message that the hospital has not acknowledged yet: shown at once, with the state of its sending. */
export const OnItsWay = memo(function OnItsWay({ waiting, onResend, onDrop }: Props) {
  const words = useChatWords();
  const language = useLanguage();
  const { id, sent, state, tries, fault, file } = waiting;
  const said = state === "waiting" && tries > 1 ? words.states.offline : words.states[state];
  const why = state === "failed" && fault ? sayRefusal(language, { code: fault }, words.faults) : undefined;
  return (
    <View className="k-said k-said--own">
      <View className="k-row">
        <View className="k-bubble k-bubble--own k-bubble--waiting">
          {sent.kind === "text" ? (
            <Text className="k-text">{sent.text}</Text>
          ) : (
            <Attachment kind={sent.kind} path={file?.path} seconds={sent.seconds} name={sent.text} />
          )}
        </View>
      </View>
      <View className="k-under" aria-live="polite">
        {said}
      </View>
      {why && (
        <View className="k-fault" aria-role="alert">
          <View className="k-fault__what">{why.what}</View>
          <View>{why.why}</View>
          <View>{why.next}</View>
          <View className="k-fault__ways">
            <Button onPress={() => onResend(id)}>{words.menu.resend}</Button>
            <Button kind="quiet" onPress={() => onDrop(id)}>
              {words.menu.remove}
            </Button>
          </View>
        </View>
      )}
    </View>
  );
});
