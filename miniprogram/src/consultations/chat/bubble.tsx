import { memo } from "react";
import { Text, View } from "@tarojs/components";
import type { Message } from "../../../../shared/consultations/thread";
import { clockOf, type Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { names } from "../../ui/class-names";
import { Attachment } from "./attachment";
import { Card } from "./card";
import { sayMessage, sayNotice } from "./say-notice";
import { useChatWords } from "./words";

export type BubbleProps = {
  readonly message: Message;
  readonly day?: Day;
  readonly named: boolean;
  /** The newest own message that the doctor has read. */
  readonly isRead: boolean;
  readonly onMenu: (message: Message) => void;
};

/** One message at its place. Drawn once: only its own change draws it anew. */
export const Bubble = memo(function Bubble({ message, day, named, isRead, onMenu }: BubbleProps) {
  const words = useChatWords();
  const say = useSay();
  return (
    <View className="k-line">
      {day && (
        <View className="k-day" aria-role="heading" aria-level={2}>
          {say.day(day)}
        </View>
      )}
      {message.notice && !message.recalledAt ? (
        <View className="k-notice">{sayNotice(message.notice, words, say)}</View>
      ) : (
        <Said message={message} named={named} isRead={isRead} onMenu={onMenu} />
      )}
    </View>
  );
});

function Said({ message, named, isRead, onMenu }: Omit<BubbleProps, "day">) {
  const words = useChatWords();
  const say = useSay();
  const { by, byName, at, recalledAt, transcript } = message;
  const own = by === "patient";
  const who = own ? words.authors.me : byName ? say.name(byName) : words.authors[by];
  if (recalledAt) return <View className="k-notice">{own ? words.gone.mine : words.gone.doctor}</View>;
  const menu = () => onMenu(message);
  return (
    <View
      className={names("k-said", own && "k-said--own")}
      aria-label={words.read(who, sayMessage(message, words, say))}
    >
      {named && (
        <View className="k-who">
          {by === "doctor" && byName ? `${who} · ${words.authors.doctor}` : who} {say.clock(clockOf(at))}
        </View>
      )}
      <View className="k-row">
        <View className={names("k-bubble", own && "k-bubble--own")} onLongPress={menu}>
          <Content message={message} />
          {transcript && (
            <View className="k-transcript">
              <Text className="k-quiet">{words.voice.transcript}</Text> {transcript}
            </View>
          )}
        </View>
        <View className="k-more" aria-role="button" aria-label={words.menu.button} onClick={menu}>
          ⋯
        </View>
      </View>
      {isRead && <View className="k-under">{words.states.read}</View>}
    </View>
  );
}

function Content({ message }: { message: Message }) {
  const { kind, text, documentId, seconds, card } = message;
  if (card) return <Card card={card} />;
  if (kind === "picture" || kind === "voice" || kind === "video" || kind === "file")
    return <Attachment kind={kind} id={documentId} seconds={seconds} name={text} />;
  return (
    <Text className="k-text" userSelect>
      {text}
    </Text>
  );
}
