import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Alert, Button, Empty, Skeleton } from "antd";
import type { DoctorView } from "../../../../../shared/consultations/views";
import { useChatThread, type ChatInHand } from "../../../shell/chat-thread";
import { Refused } from "../../shell/refused";
import { usePageShown } from "./use-page-shown";
import { useConsultationWords } from "../words";
import { Composer } from "./composer";
import { Lines } from "./lines";
import { LineState } from "./line-state";
import { OnItsWay } from "./on-its-way";

type Props = {
  view: DoctorView;
  /** Before the doctor's eyes now: only then is it asked for news, and read. */
  isShown: boolean;
  isWorking: boolean;
  phrases: readonly string[];
  onSent(): void;
};
/** So near to the end counts as reading the newest line. */
const NEAR_PX = 80;

/** The chat of this consultation: its one order, what is still on its way, and the field below. */
export function ChatPane({ view, isShown, isWorking, phrases, onSent }: Props) {
  const { chat: words } = useConsultationWords();
  const isPageShown = usePageShown();
  const chat = useChatThread(view.id, isShown && isPageShown, "staff");
  const { state } = chat;
  const closed = !view.may.includes("write")
    ? view.state === "waiting"
      ? words.notYet
      : view.endedAt || view.state === "ended"
        ? words.closed
        : words.notYet
    : isWorking
      ? undefined
      : words.notWorking;
  return (
    <section className="wc-chat" aria-label={words.title}>
      {state.is === "opening" && <Skeleton active className="wb-wait" />}
      {state.is === "refused" && state.refusal && <Refused refusal={state.refusal} onRetry={chat.refresh} />}
      {state.is === "ready" && (
        <>
          {state.line === "broken" && <Alert banner type="warning" role="status" message={words.slow} />}
          <List chat={chat} />
          {closed ? (
            <p className="wc-write wb-quiet">{closed}</p>
          ) : (
            <Composer chat={chat} phrases={phrases} ageYears={view.person.ageYears} onSent={onSent} />
          )}
        </>
      )}
    </section>
  );
}

function List({ chat }: { chat: ChatInHand }) {
  const { chat: words } = useConsultationWords();
  const { state, lookBack } = chat;
  const { messages, waiting } = state;
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const seen = useRef(0);
  const [missed, setMissed] = useState(0);
  const newest = messages[messages.length - 1]?.seq ?? 0;
  const oldest = messages[0]?.seq ?? 0;
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    if (atEnd.current) {
      box.scrollTop = box.scrollHeight;
      seen.current = newest;
    }
    setMissed(Math.max(0, newest - seen.current));
  }, [newest, waiting.length]);
  // earlier lines push the rest down: what was looked at stays where it was
  const height = useRef(0);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    if (!atEnd.current && height.current) box.scrollTop += box.scrollHeight - height.current;
    height.current = box.scrollHeight;
  }, [oldest]);
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const watch = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const moved = (box: HTMLDivElement) => {
    height.current = box.scrollHeight;
    const end = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
    if (end === atEnd.current) return;
    atEnd.current = end;
    lookBack(!end);
    if (!end) return;
    seen.current = newest;
    setMissed(0);
  };
  return (
    <div
      ref={list}
      className="wc-chat__list"
      role="log"
      tabIndex={0}
      onScroll={({ currentTarget }) => moved(currentTarget)}
    >
      {state.more && (
        <div className="wc-chat__earlier">
          <Button size="small" loading={state.loadingEarlier} onClick={() => void chat.earlier()}>
            {words.earlier}
          </Button>
        </div>
      )}
      {messages.length === 0 && waiting.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.none}</b>}>
          {words.noneText}
        </Empty>
      )}
      <Lines messages={messages} opens below={(message) => <LineState chat={chat} message={message} />} />
      {waiting.map((one) => (
        <OnItsWay key={one.id} one={one} chat={chat} />
      ))}
      {missed > 0 && (
        <Button
          className="wc-below"
          size="small"
          type="primary"
          onClick={() => list.current?.scrollTo({ top: list.current.scrollHeight })}
        >
          {words.newBelow(missed)}
        </Button>
      )}
    </div>
  );
}
