import type { DayLine, DayStage, DayView } from "../../../../shared/appointments/day-views";
import { clockOf } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { Icon, type IconName } from "../../ui";
import { useDayWords } from "./words";

type Look = { readonly icon: IconName; readonly colour: Parameters<typeof Icon>[0]["colour"] };
const LOOKS: Record<DayStage, Look> = {
  expected: { icon: "person", colour: "ink" },
  waiting: { icon: "waiting", colour: "waiting" },
  called: { icon: "sound", colour: "needs-you" },
  "in-exam": { icon: "scan", colour: "brand" },
  away: { icon: "retry", colour: "waiting" },
  "another-day": { icon: "calendar", colour: "needs-you" },
  "not-found": { icon: "needs-you", colour: "needs-you" },
  done: { icon: "done", colour: "done" },
  "report-ready": { icon: "file", colour: "done" },
  missed: { icon: "stopped", colour: "stopped" },
};

/** Where she is on the day: a drawing and a word, never a colour alone. */
export function Stage({ stage }: { stage: DayStage }) {
  const words = useDayWords();
  return (
    <span className="wb-stage">
      <Icon name={LOOKS[stage].icon} colour={LOOKS[stage].colour} />
      {words.stages[stage]}
    </span>
  );
}

/** What the desk must know of her beside her state. */
export function useMarks(line: DayLine): { text: string; pressing: boolean }[] {
  const { marks } = useDayWords();
  const say = useSay();
  return [
    line.urgent && { text: marks.urgent, pressing: true },
    line.late && { text: marks.late, pressing: true },
    line.owedFen > 0 && { text: marks.owes(say.yuan(line.owedFen)), pressing: true },
    line.consentDue && { text: marks.consentDue, pressing: true },
    line.backAt !== undefined &&
      line.stage === "away" && { text: marks.backAt(say.clock(clockOf(line.backAt))), pressing: false },
    line.calls > 0 &&
      (line.stage === "waiting" || line.stage === "not-found") && { text: marks.calls(line.calls), pressing: false },
    line.addOn && { text: marks.addOn, pressing: false },
    line.temporary && !line.addOn && { text: marks.temporary, pressing: false },
    line.variant === "special-need" && { text: marks.special, pressing: false },
  ].filter((mark) => mark !== false);
}

/** The first step of the desk for somebody, by where she is; nothing where the day has nothing more for her. */
export type Act = "checkIn" | "call" | "begin" | "finish" | "back" | "anotherDay" | "publish";
const FIRST: Record<DayStage, Act | undefined> = {
  expected: "checkIn",
  waiting: "call",
  called: "begin",
  "in-exam": "finish",
  away: "back",
  "another-day": "anotherDay",
  "not-found": "call",
  done: "publish",
  "report-ready": undefined,
  missed: undefined,
};
export const firstAct = ({ stage }: DayLine): Act | undefined => FIRST[stage];

export type Room = { readonly sessionId: string; readonly lane: string; readonly room: string };

/** The room to which she would be called: her own if it is free, else the first free one of her session that fits her. */
export function roomFor(line: DayLine, sessions: DayView["sessions"]): Room | undefined {
  const fitting = sessions.flatMap(({ id, lanes }) =>
    lanes
      .filter(({ current, echo }) => current === undefined && (echo || line.variant === "ordinary"))
      .map(({ lane, room }) => ({ sessionId: id, lane, room })),
  );
  const hers = fitting.filter(({ sessionId }) => sessionId === line.sessionId);
  return hers.find(({ lane }) => lane === line.lane) ?? hers[0] ?? fitting[0];
}

/** Who would be called to this room: the first in order who may be examined there. */
export const nextFor = (lines: readonly DayLine[], echo: boolean): DayLine | undefined =>
  waitingIn(lines).find(({ variant }) => echo || variant === "ordinary");

/** Who waits, the next first. */
export const waitingIn = (lines: readonly DayLine[]): DayLine[] =>
  lines
    .filter(({ stage, ahead }) => stage === "waiting" && ahead !== undefined)
    .sort((a, b) => (a.ahead ?? 0) - (b.ahead ?? 0));
