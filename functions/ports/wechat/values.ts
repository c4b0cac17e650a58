import { Day } from "../../../shared/kernel/time";

/** The value types of subscribe message templates (contracts 2.3). */
export const VALUE_TYPES = [
  "thing",
  "number",
  "letter",
  "symbol",
  "character_string",
  "time",
  "date",
  "amount",
  "phone_number",
  "car_number",
  "name",
  "phrase",
] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

const DAY = String.raw`\d{4}(?:年(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\d|3[01])日|([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01]))`;
const HOURS = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`;
const TIME = new RegExp(`^(?:${DAY} ?)?${HOURS}$`);
const DATE = new RegExp(`^${DAY}(?: ?${HOURS})?$`);
const HAN = /\p{Script=Han}/u;

/** Characters are counted as Unicode code points. */
const upTo = (most: number, value: string): boolean => [...value].length <= most;
const digits = (value: string): number => value.replace(/\D/g, "").length;

const daysAreReal = (value: string): boolean =>
  [...value.matchAll(/(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})/g)].every(
    ([, year, month, day]) => Day.safeParse(`${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`).success,
  );

/** A moment, or a range of two around `~`. */
const ranged = (first: readonly RegExp[], last: readonly RegExp[], value: string): boolean => {
  const [from = "", to, ...more] = value.split(/ ?~ ?/);
  const is = (shapes: readonly RegExp[], half: string) => shapes.some((shape) => shape.test(half));
  return more.length === 0 && is(first, from) && (to === undefined || is(last, to)) && daysAreReal(value);
};

const RULES: { readonly [T in ValueType]: (value: string) => boolean } = {
  thing: (value) => upTo(20, value),
  number: (value) => /^-?\d+(?:\.\d+)?$/.test(value) && digits(value) <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => upTo(5, value) && /^[\p{P}\p{S}]+$/u.test(value),
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => ranged([TIME], [TIME], value),
  date: (value) => ranged([DATE], [DATE, TIME], value),
  amount: (value) => /^[¥￥$€£]?\d+(?:\.\d+)?元?$/.test(value) && digits(value) <= 10,
  phone_number: (value) => upTo(17, value) && /^[\d+\-() ]+$/.test(value),
  car_number: (value) => upTo(8, value) && /^\p{Script=Han}?[A-Za-z0-9]+\p{Script=Han}?$/u.test(value),
  name: (value) => upTo(HAN.test(value) ? 10 : 20, value) && /^[\p{L}\p{P}\p{S} ]+$/u.test(value),
  phrase: (value) => upTo(5, value) && /^\p{Script=Han}+$/u.test(value),
};

/** Would the platform accept this value for a key of this type? Never empty, never a control character or line break. */
export const fits = (type: ValueType, value: string): boolean =>
  value.trim() !== "" && !/\p{Cc}/u.test(value) && RULES[type](value);
