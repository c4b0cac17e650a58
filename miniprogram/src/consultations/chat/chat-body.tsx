import { useCallback, useEffect, useRef, useState } from "react";
import { View } from "@tarojs/components";
import type { Message } from "../../../../shared/consultations/thread";
import type { PageEnd } from "../../platform/page-end";
import { groupsOf, readUpTo, type ChatInHand } from "../../shell/chat-thread";
import { Button, Notice } from "../../ui";
import { Banner } from "./banner";
import { Bubble } from "./bubble";
import { MessageSheet } from "./message-sheet";
import { OnItsWay } from "./on-its-way";
import { RxNews } from "./rx-lines";
import { useChatWords } from "./words";

const saysOfRx = ({ notice }: Message) => notice?.code.startsWith("prescription-") === true;

type Props = { readonly chat: ChatInHand; readonly end: PageEnd };

/** The chat itself: rules, messages in groups of ten, what is on its way. */
export function ChatBody({ chat, end }: Props) {
  const words = useChatWords();
  const { state } = chat;
  const { about, head, messages, waiting, more, loadingEarlier, line } = state;
  const [chosen, setChosen] = useState<Message>();
  const [missed, setMissed] = useState(false);
  const menu = useCallback((message: Message) => setChosen(message), []);
  const newest = messages[messages.length - 1]?.seq ?? 0;
  const seen = useRef(0);
  const { lookBack } = chat;
  useEffect(() => {
    const first = seen.current === 0;
    if (newest === seen.current && !first) return;
    seen.current = newest;
    if (first || end.isThere()) {
      setMissed(false);
      setTimeout(() => end.go(!first), 0);
    } else setMissed(true);
    lookBack(!end.isThere());
    // eslint-disable-next-line react-hooks/exhaustive-deps -- looked at when something comes, not when the end moves
  }, [newest]);
  const sending = waiting.length;
  const { go, whenThere } = end;
  useEffect(() => whenThere(() => setMissed(false)), [whenThere]);
  useEffect(() => {
    if (sending > 0) setTimeout(() => go(true), 0);
  }, [sending, go]);
  if (!about || !head) return null;
  const read = readUpTo(messages, "patient", head.read.doctor);
  return (
    <>
      <Banner about={about} head={head} />
      {line === "broken" && <Notice meaning="waiting" title={words.offline} />}
      {more && (
        <Button kind="quiet" busy={loadingEarlier} onPress={() => void chat.earlier()}>
          {words.earlier}
        </Button>
      )}
      {messages.length === 0 && waiting.length === 0 && <View className="k-notice">{words.empty}</View>}
      <RxNews.Provider value={messages.reduce((last, one) => (saysOfRx(one) ? one.seq : last), 0)}>
        <View className="k-log" aria-role="log" aria-live="polite">
          {groupsOf(messages).map(({ key, lines }) => (
            <View key={key} className="k-group">
              {lines.map(({ message, day, named }) => (
                <Bubble
                  key={message.id}
                  message={message}
                  day={day}
                  named={named}
                  isRead={message.seq === read}
                  onMenu={menu}
                />
              ))}
            </View>
          ))}
        </View>
      </RxNews.Provider>
      <View className="k-group">
        {waiting.map((one) => (
          <OnItsWay key={one.id} waiting={one} onResend={chat.resend} onDrop={chat.drop} />
        ))}
      </View>
      {missed && (
        <View className="k-missed">
          <Button
            kind="primary"
            onPress={() => {
              setMissed(false);
              end.go(true);
            }}
          >
            {words.toEnd}
          </Button>
        </View>
      )}
      {chosen && <MessageSheet message={chosen} chat={chat} onClose={() => setChosen(undefined)} />}
    </>
  );
}
