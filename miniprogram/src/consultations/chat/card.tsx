import { View } from "@tarojs/components";
import type { ChatCard } from "../../../../shared/consultations/thread";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { Button } from "../../ui";
import { useChatId } from "./chat-id";
import { RxLines } from "./rx-lines";
import { useChatWords } from "./words";

/** A card of the chat: what it is, in a line, and the one way on. */
export function Card({ card }: { card: ChatCard }) {
  const words = useChatWords();
  const id = useChatId();
  const own = card.kind === "call" && card.facts.by === "patient";
  const { title, text, action } = own ? words.ownCall : words.cards[card.kind];
  const { tests, note } = card.facts;
  const ways: Partial<Record<ChatCard["kind"], () => void>> = {
    call: () => open(routes.consultationCall, { id }),
    prescription: () => open(routes.prescription, { id: card.ref }),
  };
  const lines = [text, tests, note].filter(Boolean);
  return (
    <View className="k-card">
      <View className="k-card__title">{title}</View>
      {card.kind === "prescription" ? (
        <RxLines id={card.ref} text={text} />
      ) : (
        lines.map((line) => <View key={line}>{line}</View>)
      )}
      <Button onPress={ways[card.kind] ?? (() => open(routes.consultation, { id }))}>{action}</Button>
    </View>
  );
}
