import { DeclineReason, StopReason } from "../../../../shared/consultations/model";
import type { DoctorMay, DoctorView, KnownDoctor } from "../../../../shared/consultations/views";
import { BETWEEN_NAMES } from "../../../../shared/consultations/wording-policy";
import type { Id } from "../../../../shared/kernel/ids";
import type { Answer } from "../../kernel/api";
import type { Act } from "./act-words.zh";
import { followUpCalls } from "./calls";

export const DECLINES = DeclineReason.options;
export const STOPS = StopReason.options;
export const SUMMARY_PARTS = ["found", "advice", "watchFor", "comeBack"] as const;
export type SummaryPart = (typeof SUMMARY_PARTS)[number];
/** The shortest that each part may be, as the contract has it. */
const LEAST: Record<SummaryPart, number> = { found: 5, advice: 5, watchFor: 2, comeBack: 2 };
const MOST_TESTS = 6;

/** What the doctor has chosen so far for the decision at hand. */
export type Draft = {
  readonly act?: Act;
  readonly meets: boolean;
  readonly decline?: DeclineReason;
  readonly stop?: StopReason;
  readonly tests: readonly string[];
  readonly otherTests: string;
  readonly to?: KnownDoctor;
  readonly summary: Readonly<Record<SummaryPart, string>>;
  readonly note: string;
};
export const emptyDraft: Draft = {
  meets: false,
  tests: [],
  otherTests: "",
  summary: { found: "", advice: "", watchFor: "", comeBack: "" },
  note: "",
};

const BY_MAY: Partial<Record<DoctorMay, Act>> = {
  accept: "accept",
  decline: "decline",
  "ask-for-test": "test",
  transfer: "transfer",
  end: "end",
  "write-summary": "summary",
  stop: "stop",
};
const ORDER: readonly Act[] = ["accept", "end", "summary", "test", "transfer", "decline", "stop"];

/** What can be decided now, as the server says, in the order of the bar. */
export const actsFor = ({ may }: Pick<DoctorView, "may">): readonly Act[] =>
  ORDER.filter((act) => may.some((one) => BY_MAY[one] === act));

/** The tests of a draft: those that were ticked, and those that were written, parted by commas. */
export const testsOf = ({ tests, otherTests }: Pick<Draft, "tests" | "otherTests">): readonly string[] =>
  [...new Set([...tests, ...otherTests.split(BETWEEN_NAMES).map((one) => one.trim())])]
    .filter((one) => one.length >= 2)
    .slice(0, MOST_TESTS);

const isWhole = ({ summary }: Draft): boolean =>
  SUMMARY_PARTS.every((part) => summary[part].trim().length >= LEAST[part]);

/** Is everything there that this decision needs? */
export function isReady(draft: Draft): boolean {
  switch (draft.act) {
    case "accept":
      return draft.meets;
    case "decline":
      return draft.decline !== undefined && (draft.decline !== "needs-test" || testsOf(draft).length > 0);
    case "test":
      return testsOf(draft).length > 0;
    case "transfer":
      return draft.to !== undefined;
    case "end":
    case "summary":
      return isWhole(draft);
    case "stop":
      return draft.stop !== undefined;
    default:
      return false;
  }
}

type Step = { readonly id: Id; readonly stepId: Id; readonly version: number };
/** What a decision leaves: the case as it is now, or nothing that is this doctor's any more. */
export type Outcome = { readonly view?: DoctorView };

/** Sends a decision as the one call that it is. */
export async function send(draft: Draft, visitId: string, step: Step): Promise<Answer<Outcome>> {
  const note = draft.note.trim();
  const tests = [...testsOf(draft)];
  const shown = (answer: Answer<DoctorView>): Answer<Outcome> =>
    answer.ok ? { ok: true, value: { view: answer.value } } : answer;
  switch (draft.act) {
    case "accept":
      return shown(await followUpCalls.accept({ ...step, meetsCondition: true, visitId }));
    case "decline": {
      const reason = draft.decline ?? "busy";
      return shown(await followUpCalls.decline({ ...step, reason, note, tests: reason === "needs-test" ? tests : [] }));
    }
    case "test":
      return shown(await followUpCalls.askForTest({ ...step, tests, note }));
    case "transfer": {
      const answer = await followUpCalls.transfer({ ...step, toDoctorId: draft.to?.id ?? "", note });
      return answer.ok ? { ok: true, value: {} } : answer;
    }
    case "end":
      return shown(await followUpCalls.end({ ...step, summary: trimmed(draft) }));
    case "summary":
      return shown(await followUpCalls.writeSummary({ ...step, summary: trimmed(draft) }));
    default:
      return shown(await followUpCalls.stopOnline({ ...step, reason: draft.stop ?? "needs-examination", note }));
  }
}

const trimmed = ({ summary: { found, advice, watchFor, comeBack } }: Draft) => ({
  found: found.trim(),
  advice: advice.trim(),
  watchFor: watchFor.trim(),
  comeBack: comeBack.trim(),
});
