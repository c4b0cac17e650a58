import type { ClockTime, Day } from "../../../shared/kernel/time";
import type { ApplicationForm, Dating, Variant } from "../../../shared/appointments/model";
import type { FileAnswer } from "../shell/uploads/file-answer";

export type YesNo = "yes" | "no";

/** What stands in the fields: text where somebody types, so that "1." may be on its way to "1.8". Signs are never kept. */
export type Answers = {
  readonly v: 1;
  readonly ntHere?: YesNo;
  readonly abnormalReferral?: YesNo;
  readonly dating: {
    readonly source?: Dating["source"];
    readonly scannedOn?: Day;
    readonly crlMm: string;
    readonly transferredOn?: Day;
    readonly embryoDays?: "3" | "5" | "6";
    readonly firstDay?: Day;
    readonly dueOn?: Day;
  };
  readonly fetuses?: "1" | "2" | "3" | "4";
  readonly nt: {
    readonly done?: "elsewhere" | "none";
    readonly hospitalName: string;
    readonly scannedOn?: Day;
    readonly crlMm: string;
    readonly crlMissing: boolean;
    readonly ntMm: string;
    readonly ntMissing: boolean;
  };
  readonly days?: "weekday" | "weekend" | "either";
  readonly unsuitableDays: readonly Day[];
  readonly earliest?: ClockTime;
  readonly travelMinutes?: number;
  readonly files: readonly FileAnswer[];
  readonly note: string;
  readonly variants: readonly Variant[];
  readonly priceVersion: string;
};

export const noAnswers: Answers = {
  v: 1,
  dating: { crlMm: "" },
  nt: { hospitalName: "", crlMm: "", crlMissing: false, ntMm: "", ntMissing: false },
  unsuitableDays: [],
  files: [],
  note: "",
  variants: [],
  priceVersion: "",
};

/** The form as the contract wants it, with `undefined` where nothing is answered yet: the schema says what is missing. */
export function formOf(answers: Answers, personId: string): Unfinished<ApplicationForm> {
  const { ntHere, abnormalReferral, files, note, variants, priceVersion } = answers;
  return {
    personId,
    screening: { signs: [], ntHere: truth(ntHere), abnormalReferral: truth(abnormalReferral) },
    dating: datingOf(answers.dating),
    fetuses: answers.fetuses && Number(answers.fetuses),
    nt: ntOf(answers.nt),
    preference: {
      days: answers.days,
      unsuitableDays: answers.unsuitableDays,
      earliest: answers.earliest,
      travelMinutes: answers.travelMinutes,
    },
    documentIds: files.filter(({ state }) => state === "sent").map(({ id }) => id),
    note: note.trim(),
    agreement: { variants, priceVersion },
  };
}

/** The same fields, each perhaps not there yet; the schema makes an `ApplicationForm` of it or says what is missing. */
export type Unfinished<Form> = { readonly [Field in keyof Form]: unknown };

const truth = (answer: YesNo | undefined) => answer && answer === "yes";
/** What was typed as a number; `undefined` where nothing readable stands. */
export const numberOf = (text: string): number | undefined =>
  text.trim() === "" || !Number.isFinite(Number(text)) ? undefined : Number(text);

export function datingOf(dating: Answers["dating"]): Record<string, unknown> {
  const { source } = dating;
  switch (source) {
    case "early-scan":
      return { source, scannedOn: dating.scannedOn, crlMm: numberOf(dating.crlMm) };
    case "transfer":
      return { source, transferredOn: dating.transferredOn, embryoDays: numberOf(dating.embryoDays ?? "") };
    case "last-period":
      return { source, firstDay: dating.firstDay };
    case "told":
      return { source, dueOn: dating.dueOn };
    case undefined:
      return { source };
  }
}

export function ntOf(nt: Answers["nt"]): Record<string, unknown> {
  if (nt.done !== "elsewhere") return { done: nt.done };
  return {
    done: nt.done,
    hospitalName: nt.hospitalName.trim(),
    scannedOn: nt.scannedOn,
    crlMm: nt.crlMissing ? null : numberOf(nt.crlMm),
    ntMm: nt.ntMissing ? null : numberOf(nt.ntMm),
  };
}
