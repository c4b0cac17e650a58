import type { WechatTemplate } from "../templates";

/** Characters are Unicode code points: a rare ideograph outside the basic plane is one. */
const points = (text: string): number => [...text].length;
const upTo =
  (limit: number, shape: RegExp) =>
  (value: string): boolean =>
    points(value) <= limit && shape.test(value);

const CLOCK = "(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?";
const DATE = "\\d{4}(?:年\\d{1,2}月\\d{1,2}日|-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|\\.\\d{1,2}\\.\\d{1,2})";
const range = (one: string): RegExp => new RegExp(`^${one}(?:\\s?~\\s?${one})?$`);
const TIME = range(`(?:${DATE}\\s?)?${CLOCK}`);
const DAY_AND_TIME = new RegExp(`^${DATE}(?:\\s?${CLOCK})?(?:\\s?~\\s?(?:${DATE}(?:\\s?${CLOCK})?|${CLOCK}))?$`);
const TIME_RANGE = new RegExp(`^${DATE}\\s?${CLOCK}\\s?~\\s?(?:${DATE}\\s?)?${CLOCK}$`);

const realDays = (value: string): boolean =>
  [...value.matchAll(/(\d{4})[年\-/.](\d{1,2})[月\-/.](\d{1,2})/g)].every(([, year, month, day]) => {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  });

const isName = (value: string): boolean =>
  /\p{Script=Han}/u.test(value)
    ? upTo(10, /^[\p{Script=Han}\p{L}\p{P}\p{S} ]+$/u)(value)
    : upTo(20, /^[\p{L}\p{P}\p{S} ]+$/u)(value);

const RULES: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => points(value) <= 20,
  number: upTo(33, /^-?(?=(?:\d\.?){1,32}$)\d+(?:\.\d+)?$/),
  letter: upTo(32, /^[A-Za-z]+$/),
  symbol: upTo(5, /^[\p{P}\p{S}]+$/u),
  character_string: upTo(32, /^[\x20-\x7e]+$/),
  time: (value) => (TIME.test(value) || TIME_RANGE.test(value)) && realDays(value),
  date: (value) => DAY_AND_TIME.test(value) && realDays(value),
  amount: (value) => /^[¥￥$€£]?(?=(?:\d\.?){1,10}元?$)\d+(?:\.\d+)?元?$/.test(value),
  phone_number: upTo(17, /^[\d+\-() ]+$/),
  car_number: upTo(8, /^[\p{Script=Han}]?[A-Za-z0-9]+[\p{Script=Han}]?$/u),
  name: isName,
  phrase: upTo(5, /^\p{Script=Han}+$/u),
};

const typeOf = (key: string): string => key.replace(/\d+$/, "");

/** Why the platform would refuse this message, as it says so itself (47003), or nothing. */
export const dataFault = (template: WechatTemplate, given: Readonly<Record<string, unknown>>): string | undefined => {
  for (const { key, values } of template.fields) {
    const entry = given[key];
    const value = typeof entry === "object" && entry !== null ? (entry as { value?: unknown }).value : undefined;
    if (value === undefined || value === "") return `argument invalid! data.${key}.value is empty`;
    const invalid = `argument invalid! data.${key}.value invalid`;
    if (typeof value !== "string" || value.trim() === "" || /\p{Cc}/u.test(value)) return invalid;
    const rule = values ? (text: string) => values.includes(text) : RULES[typeOf(key)];
    if (rule === undefined || !rule(value)) return invalid;
  }
  const stranger = Object.keys(given).find((key) => !template.fields.some((field) => field.key === key));
  return stranger === undefined ? undefined : `argument invalid! data.${stranger} is not a key of the template`;
};
