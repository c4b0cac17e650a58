import { Fragment, type ReactNode } from "react";
import type { Message } from "../calls";
import { dayOf } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import { useConsultationWords } from "../words";
import { Attachment } from "./attachment";
import { RxCard } from "./rx-card";
import { sayCard, sayNotice } from "./say-notice";

type Props = {
  messages: readonly Message[];
  /** May this reader open attachments? The opening is recorded. */
  opens?: boolean;
  /** What stands below a line: read or not, recall, the words of a voice message. */
  below?(message: Message): ReactNode;
};

/** The lines of a chat in their one order, parted by days. Whatever people wrote is shown as text. */
export function Lines({ messages, opens = false, below }: Props) {
  const say = useSay();
  return (
    <>
      {messages.map((message, i) => {
        const day = dayOf(message.at);
        const last = messages[i - 1];
        return (
          <Fragment key={message.id}>
            {(!last || dayOf(last.at) !== day) && <div className="wc-day">{say.day(day)}</div>}
            <Line message={message} opens={opens}>
              {below?.(message)}
            </Line>
          </Fragment>
        );
      })}
    </>
  );
}

export function Line({ message, opens, children }: { message: Message; opens: boolean; children?: ReactNode }) {
  const words = useConsultationWords();
  const say = useSay();
  const who =
    message.by === "doctor"
      ? message.byName
        ? say.name(message.byName)
        : words.chat.me
      : message.by === "patient"
        ? words.chat.patient
        : words.chat.hospital;
  return (
    <div className="wc-line" data-by={message.by} data-seq={message.seq}>
      {message.kind !== "notice" && (
        <span className="wc-line__who">
          {who} · {say.moment(message.at)}
        </span>
      )}
      <div className="wc-bubble" data-gone={message.recalledAt ? "" : undefined}>
        <Content message={message} opens={opens} />
      </div>
      {children}
    </div>
  );
}

function Content({ message, opens }: { message: Message; opens: boolean }) {
  const words = useConsultationWords();
  const say = useSay();
  const { chat } = words;
  if (message.recalledAt)
    return (
      <>
        {message.by === "doctor"
          ? chat.recalled.own
          : message.by === "patient"
            ? chat.recalled.hers
            : chat.recalled.hospital}
      </>
    );
  if (message.notice) return <>{sayNotice(message.notice, { words, say })}</>;
  if (message.card?.kind === "prescription") return <RxCard card={message.card} />;
  if (message.card) {
    const { title, text } = sayCard(message.card, words);
    return (
      <>
        <b>{title}</b>
        {text && `\n${text}`}
      </>
    );
  }
  if (message.kind === "text") return <>{message.text}</>;
  return <Attachment message={message} opens={opens} />;
}
