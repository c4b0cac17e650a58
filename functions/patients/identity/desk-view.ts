import type { DeskClaim, DeskPerson } from "../../../shared/patients/identity-views";
import { maskName, maskNumber } from "../../../shared/patients/model";
import { isProved, type Person } from "../repository";
import type { Claim } from "./claim-store";
import type { OnFile } from "./on-file";

/** A card as a desk sees it before the paper lies on the counter. */
export const deskPerson = (person: Person): DeskPerson => ({
  personId: person.id,
  maskedName: maskName(person.name),
  maskedNumber: maskNumber(person.number),
  document: person.document ?? "resident-card",
  bornOn: person.bornOn,
  sex: person.sex,
  proved: isProved(person),
  linked: person.recordNumber !== undefined,
});

/** "M26000123" -> "M26****23". */
export const recordHint = (recordNumber: string): string =>
  `${recordNumber.slice(0, 3)}${"*".repeat(Math.max(recordNumber.length - 5, 1))}${recordNumber.slice(-2)}`;

export const claimView = (claim: Claim, person: Person, file: OnFile): DeskClaim => ({
  id: claim.id,
  version: claim.v,
  state: claim.state,
  person: deskPerson(person),
  relation: claim.relation,
  askedAt: claim.askedAt,
  until: claim.until,
  reason: claim.reason,
  others: file.master && file.master.id !== person.id ? 1 : 0,
  records: file.recordNumber ? [{ id: "record", hint: recordHint(file.recordNumber) }] : [],
});

/** What the nurse read on the paper: its last characters, as many as she was asked for. */
export const paperAgrees = (person: Pick<Person, "number">, paperEnd: string | undefined): boolean =>
  paperEnd !== undefined && paperEnd.length >= 2 && person.number.split("/")[0]!.endsWith(paperEnd);
