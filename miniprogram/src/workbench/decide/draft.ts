import type {
  Ask,
  CaseView,
  DeclineReason,
  NoPlaceReason,
  OpeningDay,
  WaitReason,
} from "../../../../shared/appointments/views";
import type { EchoPlace } from "../../../../shared/appointments/model";
import { appointmentPolicy } from "../../../../shared/appointments/policy";
import type { PlaceId } from "../../../../shared/hospital/model";
import type { Fen } from "../../../../shared/kernel/money";
import { Day } from "../../../../shared/kernel/time";
import type { Say } from "../../i18n";
import type { Desk } from "../case/use-case";
import type { CaseWords } from "../case/words.zh";
import type { Act, DecideWords } from "./words.zh";

/** A free time with its day and what the examination costs on it. */
export type Choice = OpeningDay["openings"][number] & {
  readonly day: Day;
  readonly totalFen: Fen;
  /** The fetal heart needs a second visit between these days. */
  readonly echo?: OpeningDay["echo"];
};

/** What is being decided, before it is sent. */
export type Draft = {
  readonly act?: Act;
  readonly choice?: Choice;
  readonly echo?: EchoPlace;
  readonly asks: readonly Ask[];
  readonly place?: PlaceId;
  readonly declineReason?: DeclineReason;
  readonly noPlaceReason?: NoPlaceReason;
  readonly waitReason?: WaitReason;
  /** The due date that ranks her, where the reviewer changed it; it counts once it is checked. */
  readonly dueOn?: Day;
  readonly dueChecked?: boolean;
  readonly note: string;
};
export const emptyDraft: Draft = { asks: [], note: "" };

/** A decision that can be sent. */
export type Deed =
  | {
      readonly act: "approve";
      readonly choice: Choice;
      readonly echo?: EchoPlace;
      readonly dueOn?: Day;
      readonly note: string;
    }
  | { readonly act: "more"; readonly asks: readonly Ask[]; readonly note: string }
  | { readonly act: "reroute"; readonly place: PlaceId; readonly note: string }
  | { readonly act: "decline"; readonly reason: DeclineReason; readonly note: string }
  | { readonly act: "wait-list"; readonly dueOn: Day; readonly reason: WaitReason; readonly note: string }
  | { readonly act: "not-scheduled"; readonly reason: NoPlaceReason; readonly note: string }
  | { readonly act: "opinion"; readonly note: string };

/** What a desk may do with a case now: its role and the state decide, a button never promises more. */
export function actsFor(desk: Desk, { possible, needsPrenatalOpinion, examForm }: CaseView): Act[] {
  const can = (step: string) => possible.includes(step);
  const acts: [Act, boolean][] =
    desk === "triage"
      ? [
          ["approve", can("schedule")],
          ["wait-list", can("waitList") && !needsPrenatalOpinion],
        ]
      : [
          ["opinion", needsPrenatalOpinion && can("decline")],
          ["form", !examForm && can("cancel")],
        ];
  acts.push(["more", can("askForMore")], ["reroute", can("reroute")], ["decline", can("decline")]);
  if (desk === "triage") acts.push(["not-scheduled", can("notSchedule")]);
  return acts.filter(([, may]) => may).map(([act]) => act);
}

/** The consequence in the words of its button, and the decision itself once nothing is missing. */
export type Consequence = { readonly label: string; readonly hint: string; readonly deed?: Deed };

type Words = { decide: DecideWords; facts: CaseWords; say: Pick<Say, "day" | "clock" | "yuan"> };
const LEAST_NOTE = 2;

export function consequenceOf(draft: Draft, view: CaseView, words: Words): Consequence | undefined {
  const { decide, facts, say } = words;
  const note = draft.note.trim();
  const noted = note.length >= LEAST_NOTE;
  switch (draft.act) {
    case "approve": {
      const { choice, echo } = draft;
      if (!choice) return { label: decide.firstChoose, hint: "" };
      const slot = `${say.day(choice.day)} ${say.clock(choice.startsAt)}`;
      const owed = Math.max(0, choice.totalFen - (view.examForm?.paidFen ?? 0));
      const { offerHours, waitList } = appointmentPolicy;
      const hours = view.line.waiting ? waitList.answer.hours : offerHours.hours;
      const hint = owed > 0 ? decide.owed(say.yuan(owed), hours) : decide.notOwed;
      if (choice.echo && !echo) return { label: decide.firstEcho, hint };
      const both = echo ? decide.approveBoth(slot, `${say.day(echo.day)} ${say.clock(echo.startsAt)}`) : undefined;
      const more = { ...(echo ? { echo } : {}), ...(draft.dueOn ? { dueOn: draft.dueOn } : {}) };
      return { label: both ?? decide.approve(slot), hint, deed: { act: "approve", choice, ...more, note } };
    }
    case "more": {
      const { asks } = draft;
      if (asks.length === 0) return { label: decide.firstAsk, hint: decide.askHint };
      const label = decide.sendAsk(asks.map((ask) => decide.asks[ask]).join("、"));
      if (asks.includes("other") && !noted) return { label: decide.firstNote, hint: decide.askHint };
      return { label, hint: decide.askHint, deed: { act: "more", asks, note } };
    }
    case "reroute": {
      if (!draft.place) return { label: decide.firstPlace, hint: decide.rerouteHint };
      if (!noted) return { label: decide.firstNote, hint: decide.rerouteHint };
      const label = decide.reroute(facts.places[draft.place]);
      return { label, hint: decide.rerouteHint, deed: { act: "reroute", place: draft.place, note } };
    }
    case "decline": {
      const { declineReason: reason } = draft;
      if (!reason) return { label: decide.firstReason, hint: decide.declineHint };
      if (!noted) return { label: decide.firstNote, hint: decide.declineHint };
      const label = decide.decline(decide.declineReasons[reason]);
      return { label, hint: decide.declineHint, deed: { act: "decline", reason, note } };
    }
    case "wait-list": {
      const { waitReason: reason, dueOn = view.dueOn, dueChecked } = draft;
      if (!reason) return { label: decide.firstReason, hint: decide.waitListHint };
      if (!dueChecked || !Day.safeParse(dueOn).success) return { label: decide.firstDue, hint: decide.waitListHint };
      const label = decide.waitList(say.day(dueOn));
      return { label, hint: decide.waitListHint, deed: { act: "wait-list", dueOn, reason, note } };
    }
    case "not-scheduled": {
      const { noPlaceReason: reason } = draft;
      if (!reason) return { label: decide.firstReason, hint: decide.notScheduleHint };
      const label = decide.notSchedule(decide.noPlaceReasons[reason]);
      return { label, hint: decide.notScheduleHint, deed: { act: "not-scheduled", reason, note } };
    }
    case "opinion":
      return noted
        ? { label: decide.opinion, hint: decide.opinionHint, deed: { act: "opinion", note } }
        : { label: decide.firstNote, hint: decide.opinionHint };
    default:
      return undefined;
  }
}
