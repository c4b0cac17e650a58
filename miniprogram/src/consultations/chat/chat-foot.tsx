import { View } from "@tarojs/components";
import { open } from "../../kernel/navigation";
import type { PageEnd } from "../../platform/page-end";
import { routes } from "../../routes";
import type { ChatInHand } from "../../shell/chat-thread";
import { Button } from "../../ui";
import { Composer } from "./composer";
import { useChatWords } from "./words";

type Props = { readonly id: string; readonly chat: ChatInHand; readonly end: PageEnd };

/** Below the chat: where she writes, or, once it is over, what she can do next. */
export function ChatFoot({ id, chat, end }: Props) {
  const words = useChatWords();
  const { about, head } = chat.state;
  if (!about || !head) return null;
  if (head.open)
    return (
      <>
        {about.state === "awaiting-payment" && (
          <Button kind="primary" onPress={() => open(routes.payFor, { domain: "consultations", id })}>
            {words.end.pay}
          </Button>
        )}
        <Composer about={about} onSend={chat.send} onGrow={end.go} />
      </>
    );
  const isStopped = about.state === "stopped" || about.state === "declined";
  return (
    <View className="k-end">
      <View className="k-end__title">{words.composer.closed}</View>
      <Button kind="primary" onPress={() => open(routes.consultation, { id })}>
        {words.end.details}
      </Button>
      {isStopped ? (
        <Button onPress={() => open(routes.clinics)}>{words.end.clinic}</Button>
      ) : (
        <Button onPress={() => open(routes.followUp)}>{words.end.again}</Button>
      )}
    </View>
  );
}
