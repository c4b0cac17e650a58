import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Day } from "../kernel/time";
import { freeText } from "../kernel/words";

export const AccountId = Id;
export const PersonId = Id;

/** The legal documents by which a person is known to the hospital (C.3, row 3). */
export const DOCUMENT_KINDS = [
  "resident-card",
  "household-register",
  "newborn",
  "residence-permit",
  "hk-macao-permit",
  "taiwan-permit",
  "permanent-resident",
  "passport",
] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const Sex = z.enum(["female", "male"]);
export type Sex = z.infer<typeof Sex>;

/** A mainland mobile number. */
export const MobilePhone = z.string().check(z.regex(/^1[3-9]\d{9}$/, "phone.malformed"));

/** Eighteen characters with the ISO 7064 MOD 11-2 check of GB 11643-1999 (C.3). */
export const ResidentNumber = z
  .string()
  .check(z.regex(/^\d{17}[\dX]$/, "document.malformed"), z.refine(hasResidentCheck, "document.check-digit"));

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Does the last character agree with the other seventeen (GB 11643-1999, ISO 7064 MOD 11-2)? */
export function hasResidentCheck(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return "10X98765432"[sum % 11] === number[17];
}

/** The birth date written in a resident number. */
export const birthDayOf = (number: string): Day =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/** The seventeenth digit is odd for men. */
export const sexOf = (number: string): "female" | "male" => (Number(number[16]) % 2 === 1 ? "male" : "female");

export const PersonName = freeText(40).check(z.minLength(2, "name.required"));

export const Relation = z.enum(["self", "spouse", "child", "parent", "other"]);
export type Relation = z.infer<typeof Relation>;

/** A member of the family as a screen shows it: numbers are masked, the name is whole (it is her own family). */
export const FamilyMember = z.strictObject({
  personId: PersonId,
  name: z.string(),
  maskedNumber: z.string(),
  bornOn: Day,
  sex: Sex,
  relation: Relation,
  /** Is a hospital record linked? */
  linked: z.boolean(),
  maskedPhone: z.string(),
  /** By which document she is known; absent: the resident identity card. */
  document: z.optional(DocumentKind),
  /** It has been shown that the number is hers: by the phone on file, by a code sent to it, or at the desk. */
  proved: z.optional(z.boolean()),
  /** She has come of age since a guardian added her: the card opens again once she agrees. */
  cameOfAge: z.optional(z.boolean()),
});
export type FamilyMember = z.infer<typeof FamilyMember>;

/** "王小梅" -> "王*梅", "李娜" -> "李*". */
export const maskName = (name: string): string => {
  const letters = [...name];
  if (letters.length <= 1) return "*";
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${"*".repeat(letters.length - 2)}${letters[letters.length - 1]}`;
};

/** "13800000123" -> "138****0123". */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/**
 * "500109199503072741" -> "500***********2741", "H12345678" -> "H1*****78"; a newborn's, which is her mother's with birthday
 * and order at birth, ends in the order: "500***********2741 · 1".
 */
export function maskNumber(number: string): string {
  const [own = "", , order] = number.split("/");
  const ends = own.length >= 15 ? [3, 4] : [2, 2];
  const hidden = "*".repeat(Math.max(own.length - ends[0]! - ends[1]!, 1));
  return `${own.slice(0, ends[0])}${hidden}${own.slice(-ends[1]!)}${order === undefined ? "" : ` · ${order}`}`;
}
