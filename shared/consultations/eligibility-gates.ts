import type { Gate, JudgedVisit } from "./eligibility";

/** What is known of a person before a request. */
export type Known = {
  readonly record: "not-linked" | "unreachable" | "found";
  readonly visits: readonly JudgedVisit[];
  readonly guardianNeeded: boolean;
  readonly confirmed: boolean;
  readonly consented: boolean;
  /** Signs of danger that she ticked. */
  readonly signs: readonly string[];
};

/**
 * What her record says: closed for a first visit (no visit with a clear diagnosis), for a hard case, for what the department
 * does not follow up online, and for a visit that is too long ago; open when any visit may (D2-02, D2-03, D2-14).
 */
function recordGates({ record, visits }: Known): Gate[] {
  if (record === "not-linked") return [{ gate: "not-linked", closed: true, next: "link-record" }];
  if (record === "unreachable") return [{ gate: "record-unreachable", closed: true, next: "try-again" }];
  if (visits.some(({ may }) => may)) return [];
  const reasons = visits.flatMap(({ diagnoses }) => diagnoses.flatMap(({ why }) => why ?? []));
  const offline = (gate: Gate["gate"]): Gate[] => [{ gate, closed: true, next: "book-offline" }];
  if (reasons.includes("too-old")) return offline("no-visit-in-time");
  if (reasons.includes("hard-case")) return offline("hard-case");
  if (reasons.includes("not-allowed")) return offline("not-allowed");
  return offline("first-visit");
}

/** The gates before an online follow-up in the order in which they are gone through, 120 before everything (D2-13). */
export function gatesOf(known: Known): Gate[] {
  const ahead: (Gate | false)[] = [
    known.signs.length > 0 && { gate: "acute-signs", closed: true, next: "call-120" },
    !known.consented && { gate: "consent-missing", closed: false, next: "read-consent" },
    ...recordGates(known),
    known.guardianNeeded && { gate: "under-six", closed: false, next: "guardian-beside" },
    !known.confirmed && { gate: "profile-unconfirmed", closed: false, next: "confirm-profile" },
  ];
  return ahead.filter((one) => one !== false);
}
