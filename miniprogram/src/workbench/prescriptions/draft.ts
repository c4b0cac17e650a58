import {
  reasonKey,
  type KeptCheck,
  type Override,
  type RxLine,
  type WrittenLine,
} from "../../../../shared/prescriptions/model";
import { typed } from "../../../../shared/prescriptions/typed";
import type { CheckedDraft, FoundDrug } from "../../../../shared/prescriptions/views";
import { packsFor } from "./amounts";

/** What of a drug the pad shows, however it got there. */
export type DrugFacts = Pick<
  RxLine,
  "drugId" | "name" | "atc" | "form" | "strength" | "pack" | "unit" | "unitsPerPack" | "fen"
> & {
  readonly coldChain: boolean;
  readonly mailable: boolean;
  readonly routes?: readonly string[];
  readonly available?: number;
};

/** A line as it is being written: a field may still be empty. */
export type PadLine = Omit<WrittenLine, "dose" | "days" | "packs" | "frequency" | "route"> &
  Partial<Pick<WrittenLine, "dose" | "days" | "packs" | "frequency" | "route">> & {
    /** It stood somewhere before: it has to be read again. */
    readonly isCopied: boolean;
    readonly isRead: boolean;
    /** The doctor changed the number of packs; dose and days do not change it any more. */
    readonly ownPacks: boolean;
  };

/** A line that begins with the drug alone; the route where there is only one. */
export const freshLine = ({ drugId, routes }: FoundDrug): PadLine => ({
  drugId,
  note: typed(""),
  ...(routes.length === 1 && routes[0] ? { route: routes[0] } : {}),
  isCopied: false,
  isRead: false,
  ownPacks: false,
});

/** A line from an earlier prescription, or from a draft that was kept: to be read again. */
export const copiedLine = (line: WrittenLine): PadLine => ({
  drugId: line.drugId,
  dose: line.dose,
  route: line.route,
  frequency: line.frequency,
  days: line.days,
  packs: line.packs,
  note: line.note,
  ...(line.longReason === undefined ? {} : { longReason: line.longReason }),
  isCopied: true,
  isRead: false,
  ownPacks: true,
});

/** How many packs the dose asks for, where that can be said. */
export function computedPacks(line: PadLine, unitsPerPack: number | undefined): number | undefined {
  const { dose, frequency, days } = line;
  if (!dose || !frequency || !days || !unitsPerPack) return undefined;
  return packsFor({ dose, frequency, days }, unitsPerPack);
}

/** The line after a change: packs follow dose and days until the doctor sets them; what changed has to be read again. */
export function changedLine(line: PadLine, part: Partial<PadLine>, unitsPerPack: number | undefined): PadLine {
  const next = { ...line, ...(part.isRead === undefined ? { isRead: false } : {}), ...part };
  if (next.ownPacks) return next;
  const packs = computedPacks(next, unitsPerPack);
  return packs === undefined ? next : { ...next, packs };
}

/** The line as it is sent, when everything of it is there. */
export function writtenLine(line: PadLine): WrittenLine | undefined {
  const { drugId, dose, route, frequency, days, packs, note, longReason } = line;
  if (!dose || !route || !frequency || !days || !packs) return undefined;
  const why = longReason?.trim();
  return {
    drugId,
    dose,
    route,
    frequency,
    days,
    packs,
    note: typed(note.trim()),
    ...(why ? { longReason: typed(why) } : {}),
  };
}

/** All lines as they are sent, or nothing while one is not whole. */
export function writtenLines(lines: readonly PadLine[]): WrittenLine[] | undefined {
  const written = lines.map(writtenLine);
  return written.every((line): line is WrittenLine => line !== undefined) ? written : undefined;
}

/** What a reader does with a finding: stop, give a reason, judge alone, nothing. */
export type Standing = "hard" | "soft" | "not-checked" | "clear";
export const standingOf = ({ outcome, weight }: Pick<KeptCheck, "outcome" | "weight">): Standing =>
  outcome === "hit" ? weight : outcome;

/** The findings that want a reason and have none. */
export const unanswered = (checks: readonly KeptCheck[], overrides: readonly Override[]): readonly KeptCheck[] =>
  checks.filter(
    (check) =>
      standingOf(check) === "soft" &&
      !overrides.some(({ of, why }) => of === reasonKey(check) && why.trim().length > 1),
  );

export type NotYet =
  "empty" | "incomplete" | "checking" | "hard" | "reasons" | "reread" | "most" | "diagnosis" | "stopped" | "closed";

type Pad = {
  readonly lines: readonly PadLine[];
  readonly overrides: readonly Override[];
  /** What the checks say of these very lines; nothing while they run. */
  readonly checked: CheckedDraft | undefined;
  readonly mostLines: number;
  readonly mayWrite: boolean;
  readonly hasDiagnosis: boolean;
};

/** What is missing before the doctor can sign, the first thing first. */
export function notYet({ lines, overrides, checked, mostLines, mayWrite, hasDiagnosis }: Pad): NotYet | undefined {
  if (!mayWrite) return "closed";
  if (!hasDiagnosis) return "diagnosis";
  if (lines.length === 0) return "empty";
  if (lines.length > mostLines) return "most";
  if (!writtenLines(lines)) return "incomplete";
  if (!checked) return "checking";
  if (checked.stopped.length > 0) return "stopped";
  if (checked.checks.some((check) => standingOf(check) === "hard")) return "hard";
  if (unanswered(checked.checks, overrides).length > 0) return "reasons";
  return lines.some(({ isCopied, isRead }) => isCopied && !isRead) ? "reread" : undefined;
}
