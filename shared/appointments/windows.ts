import { dueFromLastPeriod, dueFromTransfer, dayAtAge, gestationalDays } from "../kernel/gestational-age";
import { addDays, type Day } from "../kernel/time";
import type { Dating, NtReport, Route, Screening } from "./model";
import type { AppointmentPolicy, ExamWindow } from "./policy";
import type { WindowDays } from "./views";

/**
 * Where her answers lead: any emergency sign or an abnormal referral to the clinic (D1-07, D1-12), an NT scan here to the
 * desk unless the hospital opened the online way for it (D1-04), everybody else online.
 */
export function chooseRoute(screening: Screening, policy: Pick<AppointmentPolicy, "ownNtOnline">): Route {
  if (screening.signs.length > 0 || screening.abnormalReferral) return "clinic";
  if (screening.ntHere && !policy.ownNtOnline.allowed) return "desk";
  return "online";
}

/**
 * The due date (Asia/Shanghai day) from how the pregnancy was dated. Early scan: gestational days on the scan day from
 * the CRL in mm by the policy's formula (its source stands there); transfer: + 266 - embryo age; last period: + 280.
 */
export function dueDateOf(dating: Dating, policy: Pick<AppointmentPolicy, "crlDating">): Day {
  switch (dating.source) {
    case "early-scan": {
      const { scale, stretch, base } = policy.crlDating;
      const ageDays = Math.round(scale * Math.sqrt(dating.crlMm * stretch) + base);
      return addDays(dating.scannedOn, 280 - ageDays);
    }
    case "transfer":
      return dueFromTransfer(dating.transferredOn, dating.embryoDays);
    case "last-period":
      return dueFromLastPeriod(dating.firstDay);
    case "told":
      return dating.dueOn;
  }
}

/** The policy's window of one item. Throws when the policy has none: a policy is checked when it is edited. */
export function windowOf(item: ExamWindow["item"], policy: Pick<AppointmentPolicy, "windows">): ExamWindow {
  const window = policy.windows.find((candidate) => candidate.item === item);
  if (!window) throw new Error(`the policy has no window for ${item}`);
  return window;
}

/** A window as calendar days of this pregnancy. */
export function windowDays(
  item: ExamWindow["item"],
  dueOn: Day,
  policy: Pick<AppointmentPolicy, "windows">,
): WindowDays {
  const window = windowOf(item, policy);
  return {
    allowedFrom: dayAtAge(dueOn, window.allowedFrom),
    allowedTo: dayAtAge(dueOn, window.allowedTo),
    bestFrom: dayAtAge(dueOn, window.bestFrom),
    bestTo: dayAtAge(dueOn, window.bestTo),
    hardStop: dayAtAge(dueOn, window.hardStop),
    source: window.source,
  };
}

/** Must a doctor of Prenatal Diagnosis look first? NT at or above policy, or a CRL at which NT is not valid. */
export function needsPrenatalOpinion(nt: NtReport, policy: Pick<AppointmentPolicy, "crl" | "ntReviewAtMm">): boolean {
  if (nt.done === "none") return false;
  const thick = nt.ntMm !== null && nt.ntMm >= policy.ntReviewAtMm.mm;
  const outside = nt.crlMm !== null && (nt.crlMm < policy.crl.lowMm || nt.crlMm > policy.crl.highMm);
  return thick || outside;
}

/** Could an NT scan have been done on that day of this pregnancy, and is that day not in the future? */
export function plausibleNtDay(
  scannedOn: Day,
  dueOn: Day,
  today: Day,
  { plausible }: Pick<AppointmentPolicy, "plausible">,
): boolean {
  const age = gestationalDays(dueOn, scannedOn);
  const [least, most] = plausible.ntAge;
  return scannedOn <= today && age >= least && age <= most;
}

/** Is this a due date that somebody pregnant today can have? */
export const plausibleDueDay = (
  dueOn: Day,
  today: Day,
  { plausible }: Pick<AppointmentPolicy, "plausible">,
): boolean => {
  const age = gestationalDays(dueOn, today);
  const [least, most] = plausible.age;
  return age >= least && age <= most;
};
