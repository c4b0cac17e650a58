import * as z from "zod/mini";
import { ApplicationForm, Dating } from "../../../shared/appointments/model";
import { appointmentPolicy } from "../../../shared/appointments/policy";
import { opensOn } from "../../../shared/appointments/rules";
import { dueDateOf, plausibleDueDay, plausibleNtDay, windowDays } from "../../../shared/appointments/windows";
import type { FieldError } from "../../../shared/kernel/contract";
import { gestationalAge, type GestationalAge } from "../../../shared/kernel/gestational-age";
import type { Day } from "../../../shared/kernel/time";
import type { WindowDays } from "../../../shared/appointments/views";
import { mistakesIn } from "../kernel/mistakes";
import { datingOf, formOf, type Answers } from "./answers";

/** One screen after the other. Signs come first and once more at the end. */
export const STEPS = ["signs", "way", "dates", "nt", "days", "files", "prices", "check", "send"] as const;
export type Step = (typeof STEPS)[number];
export const positionOf = (step: Step): number => STEPS.indexOf(step);

/** Which fields of the form are asked on which screen. */
const ASKED: { readonly [S in Step]?: readonly string[] } = {
  way: ["screening"],
  dates: ["dating", "fetuses"],
  nt: ["nt"],
  days: ["preference"],
  files: ["documentIds", "note"],
  prices: ["agreement"],
};

/** The screen on which a field stands; what stands nowhere is shown where the answers are checked. */
export function stepOf(path: string): Step {
  const [field = ""] = path.split(".");
  return STEPS.find((step) => ASKED[step]?.includes(field)) ?? "check";
}

export type Pregnancy = { dueOn: Day; age: GestationalAge; window: WindowDays; opensOn: Day };

/** Due date, age today and the days of the examination, as soon as the dating is whole. The server decides anew. */
export function pregnancyOf(answers: Answers, today: Day): Pregnancy | undefined {
  const dating = z.safeParse(Dating, datingOf(answers.dating));
  if (!dating.success) return undefined;
  const dueOn = dueDateOf(dating.data, appointmentPolicy);
  return {
    dueOn,
    age: gestationalAge(dueOn, today),
    window: windowDays("system-ultrasound", dueOn, appointmentPolicy),
    opensOn: opensOn(dueOn, appointmentPolicy),
  };
}

/** What has to be mended on one screen, or with `check` anywhere, by the schema and rules that the server asks too. */
export function mistakesOn(step: Step, answers: Answers, personId: string, today: Day): FieldError[] {
  const found = [...mistakesIn(ApplicationForm, formOf(answers, personId)), ...implausible(answers, today)];
  if (step === "check" || step === "send") return [...found, ...unfinishedFiles(answers)];
  return found.filter(({ path }) => stepOf(path) === step);
}

/** What is on its way may take its time while she goes on; it must have arrived before the form leaves. */
function unfinishedFiles({ files }: Answers): FieldError[] {
  const open = files.find(({ state }) => state !== "sent");
  return open ? [{ path: "documentIds", code: open.state === "waiting" ? "file.waiting" : "file.failed" }] : [];
}

function implausible(answers: Answers, today: Day): FieldError[] {
  const pregnancy = pregnancyOf(answers, today);
  if (!pregnancy) return [];
  if (!plausibleDueDay(pregnancy.dueOn, today, appointmentPolicy))
    return [{ path: dayFieldOf(answers), code: "due-date.implausible" }];
  const { done, scannedOn } = answers.nt;
  if (done === "elsewhere" && scannedOn && !plausibleNtDay(scannedOn, pregnancy.dueOn, today, appointmentPolicy))
    return [{ path: "nt.scannedOn", code: "nt.date-implausible" }];
  return [];
}

const DAY_FIELDS = { "early-scan": "scannedOn", transfer: "transferredOn", "last-period": "firstDay", told: "dueOn" };
/** The date from which the due date is reckoned. */
export const dayFieldOf = ({ dating }: Answers): string => `dating.${DAY_FIELDS[dating.source ?? "told"]}`;
