import { useState } from "react";
import { Empty, Segmented, Skeleton } from "antd";
import type { DisputeLine } from "../../../../shared/consultations/case-calls";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { followUpCalls } from "../consultations/calls";
import { useConsultationWords } from "../consultations/words";
import { minutesBetween, sayElapsed } from "../queue/deadline";
import { useQueueWords } from "../queue/words";
import { Refused } from "../shell/refused";
import { useKeys } from "../shell/use-keys";
import { usePoll } from "../shell/use-poll";
import { DisputePage } from "./dispute-page";
import { LongWaits } from "./long-waits";

const AGAIN_MS = 20_000;
const SOON_MINUTES = 6 * 60;
const VIEWS = ["disputes", "waits"] as const;
type View = (typeof VIEWS)[number];

/** Behind the doctors: disputes and complaints by deadline, and requests that nobody accepts. */
export function DisputesDesk() {
  const { disputes: words } = useConsultationWords();
  const [view, setView] = useState<View>("disputes");
  return (
    <div className="wc">
      <div className="wc-bar">
        <Segmented<View>
          aria-label={words.views.name}
          value={view}
          options={VIEWS.map((one) => ({ value: one, label: words.views[one] }))}
          onChange={setView}
        />
      </div>
      {view === "disputes" ? <Disputes /> : <LongWaits />}
    </div>
  );
}

function Disputes() {
  const { disputes: words } = useConsultationWords();
  const [openId, setOpen] = useState<string>();
  const [at, setAt] = useState<string>();
  const list = useCall(() => followUpCalls.disputes({}));
  const reload = () => void list.reload();
  usePoll(reload, AGAIN_MS);
  const lines = list.value?.items ?? [];
  const step = (by: number) => {
    const from = lines.findIndex((line) => line.id === (at ?? openId));
    const to = lines[Math.max(0, Math.min(lines.length - 1, from < 0 ? 0 : from + by))];
    if (to) setAt(to.id);
  };
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Enter: () => at && setOpen(at),
    Escape: () => setOpen(undefined),
  });
  return (
    <div className="wb-desk wc-two" data-open={openId ? "case" : "queue"}>
      <section className="wb-list" aria-label={words.listName}>
        {list.is === "waiting" && <Skeleton active className="wb-wait" />}
        {list.is === "refused" && !list.value && <Refused refusal={list.refusal} onRetry={reload} />}
        {list.value && lines.length === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<b>{words.none}</b>}>
            {words.noneText}
          </Empty>
        )}
        <ol>
          {lines.map((line) => (
            <li key={line.id}>
              <Line line={line} isOpen={line.id === openId} isAt={line.id === at} onOpen={() => setOpen(line.id)} />
            </li>
          ))}
        </ol>
        <p className="wb-legend">{words.legend}</p>
      </section>
      {openId ? (
        <DisputePage key={openId} id={openId} onBack={() => setOpen(undefined)} onDecided={reload} />
      ) : (
        <main className="wb-case wb-case--none">
          <Empty description={<b>{words.choose}</b>}>{words.chooseText}</Empty>
        </main>
      )}
    </div>
  );
}

type LineProps = { line: DisputeLine; isOpen: boolean; isAt: boolean; onOpen(): void };

function Line({ line, isOpen, isAt, onOpen }: LineProps) {
  const { disputes: words } = useConsultationWords();
  const elapsed = useQueueWords();
  const say = useSay();
  const left = minutesBetween(now(), line.decideBy);
  const urgency = left <= 0 ? "overdue" : left <= SOON_MINUTES ? "soon" : "later";
  return (
    <button
      type="button"
      ref={(button) => {
        if (isAt) button?.focus();
      }}
      className={`wb-row wb-row--${urgency}`}
      aria-current={isOpen ? "true" : undefined}
      onClick={onOpen}
    >
      <span className="wb-row__who">
        <b>{line.maskedName}</b> <span>{words.kinds[line.kind]}</span>
      </span>
      <span className={`wb-row__due wb-due--${urgency}`}>
        {left <= 0 ? words.late(sayElapsed(-left, elapsed)) : words.decideIn(sayElapsed(left, elapsed))}
      </span>
      <span className="wb-row__since">{say.moment(line.at)}</span>
      <span className="wb-row__by">{say.name(line.doctor.name)}</span>
    </button>
  );
}
