import type { Instant } from "../kernel/time";
import type { Consultation } from "./model";
import type { ConsultationPolicy } from "./policy";
import { disputeUntil, isOver, WITHOUT_SERVICE } from "./rules";
import { consultationLife, isOpen, isUnderWay } from "./states";
import type { DoctorMay, FeeStanding, May, NextStep } from "./views";

/** Where the fee is, from the consultation's own side; the order itself is the other domain's. */
export function feeStanding({ state, fee, paidAt, dispute }: Consultation): FeeStanding {
  if (fee.fen === 0) return "free";
  if (state === "awaiting-payment") return "to-pay";
  if (!paidAt) return "nothing";
  return WITHOUT_SERVICE.includes(state) || dispute?.state === "upheld" ? "all-back" : "paid";
}

/** What the patient may do with it at this moment. */
export function patientMay(found: Consultation, now: Instant, policy: ConsultationPolicy): May[] {
  const { state, dispute, fee, payUntil } = found;
  const until = disputeUntil(found, policy);
  const canRaise = !dispute && until !== undefined && now <= until;
  const given = state === "ended" || state === "rated";
  const may: readonly (readonly [May, boolean])[] = [
    ["pay", state === "awaiting-payment" && fee.fen > 0 && payUntil !== undefined && now < payUntil],
    ["write", isUnderWay(state)],
    ["cancel", consultationLife.can(state, "cancel")],
    ["rate", consultationLife.can(state, "rate")],
    ["dispute", canRaise && given],
    ["complain", canRaise],
    ["export", state !== "awaiting-payment"],
  ];
  return may.filter(([, can]) => can).map(([name]) => name);
}

/** What a decline or a stop leads to, by its reason: every refusal has a next step (D1-18's rule, D2-03). */
const AFTER: { readonly [reason: string]: readonly NextStep[] } = {
  "needs-test": ["have-test", "ask-again"],
  "not-my-field": ["other-doctor", "book-offline"],
  "not-suitable-online": ["book-offline"],
  "record-unclear": ["book-offline", "ask-desk"],
  busy: ["other-doctor", "book-offline"],
  acute: ["emergency", "book-offline"],
  "needs-examination": ["book-offline"],
  "first-visit": ["book-offline"],
  "hard-case": ["book-offline"],
  "other-diagnosis": ["book-offline"],
};

/** What the patient can do next, in the order in which it is offered. */
export function nextSteps(found: Consultation, now: Instant, policy: ConsultationPolicy): NextStep[] {
  const { state, endedBecause, summary } = found;
  const back: NextStep[] = feeStanding(found) === "all-back" ? ["refund-coming"] : [];
  if (state === "awaiting-payment") return ["pay"];
  if (state === "waiting") return ["wait", "write"];
  if (isOpen(state)) return ["write"];
  if (state === "ended" || state === "rated") {
    const may = patientMay(found, now, policy);
    return [
      ...(summary ? (["read-summary"] as const) : []),
      ...(may.includes("rate") ? (["rate"] as const) : []),
      ...back,
      ...(may.includes("dispute") ? (["dispute"] as const) : []),
    ];
  }
  if (state === "declined" || state === "stopped")
    return [...(AFTER[endedBecause ?? ""] ?? ["book-offline" as const]), ...back];
  if (state === "patient-cancelled" || state === "not-paid") return ["ask-again", ...back];
  return ["other-doctor", "book-offline", ...back];
}

/** What the doctor who holds it may do now. */
export function doctorMay({ state, summary }: Pick<Consultation, "state" | "summary">): DoctorMay[] {
  const can = (step: "accept" | "decline" | "transfer" | "end" | "stop") => consultationLife.can(state, step);
  const may: readonly (readonly [DoctorMay, boolean])[] = [
    ["accept", can("accept")],
    ["decline", can("decline")],
    ["transfer", can("transfer")],
    ["write", isOpen(state)],
    ["ask-for-test", isOpen(state)],
    ["end", can("end")],
    ["stop", can("stop")],
    ["write-summary", isOver(state) && !WITHOUT_SERVICE.includes(state) && !summary],
  ];
  return may.filter(([, able]) => able).map(([name]) => name);
}
