import * as z from "zod/mini";
import { Day } from "../kernel/time";
import { birthDayOf, DOCUMENT_KINDS, DocumentKind, hasResidentCheck, PersonId, Sex, sexOf } from "./model";

export { DOCUMENT_KINDS, DocumentKind, Sex };

/** The first six digits of a residence permit for Hong Kong, Macao and Taiwan residents (GB 11643 numbers 81, 82, 83). */
const PERMIT_DIVISION = /^8[123]0000/;

const isRealBirth = (number: string): boolean => {
  const day = birthDayOf(number);
  return Day.safeParse(day).success && day >= "1850-01-01";
};
const eighteen = (form: RegExp) =>
  z.string().check(
    z.regex(/^\d{17}[\dX]$/, "document.malformed"),
    z.regex(form, "document.kind-differs"),
    z.refine((number) => !/^\d{17}[\dX]$/.test(number) || isRealBirth(number), "document.birth-date"),
    z.refine((number) => !/^\d{17}[\dX]$/.test(number) || hasResidentCheck(number), "document.check-digit"),
  );

/** A citizen's number: abolished divisions stay valid on cards, so the division is not looked up; 8 and 9 are others' (C.3). */
const citizen = eighteen(/^([1-7]|\d{0,17}$)/);
const asked = { bornOn: Day, sex: Sex };

/** Nobody is born later than today; the server checks it with its clock. */
const NewbornOrder = z.int().check(z.minimum(1, "birth-order.range"), z.maximum(9, "birth-order.range"));

/**
 * What a person writes of her document. Numbers are upper case without spaces. Birth date and sex stand in every number of
 * eighteen characters; of the others they are asked.
 */
export const IdentityDocument = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("resident-card"), number: citizen }),
  z.strictObject({ kind: z.literal("household-register"), number: citizen }),
  z.strictObject({ kind: z.literal("residence-permit"), number: eighteen(PERMIT_DIVISION) }),
  z.strictObject({
    kind: z.literal("hk-macao-permit"),
    number: z.string().check(z.regex(/^[HM]\d{8}(\d{2})?$/, "document.malformed")),
    ...asked,
  }),
  z.strictObject({
    kind: z.literal("taiwan-permit"),
    number: z.string().check(z.regex(/^(\d{8}|\d{10}[A-Z]?)$/, "document.malformed")),
    ...asked,
  }),
  z.strictObject({
    kind: z.literal("permanent-resident"),
    number: z.string().check(
      z.regex(/^(9\d{16}[\dX]|[A-Z]{3}\d{12})$/, "document.malformed"),
      z.refine((number) => number.length !== 18 || hasResidentCheck(number), "document.check-digit"),
      z.refine(
        (number) => number.length !== 18 || !/^\d{17}[\dX]$/.test(number) || isRealBirth(number),
        "document.birth-date",
      ),
    ),
    bornOn: z.optional(Day),
    sex: z.optional(Sex),
  }),
  z.strictObject({
    kind: z.literal("passport"),
    number: z.string().check(
      z.regex(/^[A-Z0-9]{5,17}$/, "document.malformed"),
      z.refine((number) => /\d/.test(number), "document.malformed"),
    ),
    ...asked,
  }),
  z.strictObject({
    kind: z.literal("newborn"),
    /** The mother's card in the same account. */
    motherId: PersonId,
    birthOrder: NewbornOrder,
    ...asked,
  }),
]);
export type IdentityDocument = z.infer<typeof IdentityDocument>;
export type NumberedDocument = Exclude<IdentityDocument, { kind: "newborn" }>;

/** Does the number itself say when its holder was born, and of which sex? */
export const saysBirth = ({ kind, number }: { kind: DocumentKind; number: string }): boolean =>
  ["resident-card", "household-register", "residence-permit"].includes(kind) ||
  (kind === "permanent-resident" && number.length === 18);

/** Birth date and sex, from the number where it says them, else as they were asked; undefined where something is missing. */
export function birthOf(document: IdentityDocument): { bornOn: Day; sex: Sex } | undefined {
  if (document.kind !== "newborn" && saysBirth(document))
    return { bornOn: birthDayOf(document.number), sex: sexOf(document.number) };
  const { bornOn, sex } = document as { bornOn?: Day; sex?: Sex };
  return bornOn && sex ? { bornOn, sex } : undefined;
}

/** The old permanent resident card writes the birth date as six digits (places 8 to 13): does it agree with what was asked? */
export const agreesWithBirth = (document: IdentityDocument): boolean =>
  document.kind !== "permanent-resident" ||
  document.number.length === 18 ||
  document.bornOn === undefined ||
  document.number.slice(7, 13) === document.bornOn.slice(2).replaceAll("-", "");

/**
 * Under what a number is one person's and no other's: all numbers of eighteen characters are of one series, whichever paper
 * bears them; any other counts only within its kind.
 */
export const numberSeries = (kind: DocumentKind | undefined, number: string): string =>
  kind === undefined || /^\d{17}[\dX]$/.test(number) ? number : `${kind}:${number}`;

/** The number of a newborn without one: her mother's number, birthday and order at birth. Later a number of its own follows. */
export const newbornNumber = (motherNumber: string, bornOn: Day, birthOrder: number): string =>
  `${motherNumber}/${bornOn.replaceAll("-", "")}/${birthOrder}`;

/** Full years on a day (Asia/Shanghai): somebody comes of age on the birthday itself. */
export function yearsOn(bornOn: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** The first day on which somebody is so many years old (29 February counts as 1 March in ordinary years). */
export function dayOfAge(bornOn: Day, years: number): Day {
  const day = `${Number(bornOn.slice(0, 4)) + years}${bornOn.slice(4)}`;
  return Day.safeParse(day).success ? day : `${day.slice(0, 4)}-03-01`;
}
