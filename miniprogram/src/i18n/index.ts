/**
 * Words of the phone.
 * - `useWords({ zh, en })` the dictionary of the chosen language; each domain keeps `words.zh.ts` and
 *   `words.en.ts` (`export const en: typeof zh = {…}`; sentences with values are functions).
 * - `useSay()` sayDay, sayTimes, sayMoment, sayYuan … already in the chosen language.
 * - `sayRefusal(language, refusal, own?)` what, why and next for any refusal; `own` are the domain's `RefusalsOf<typeof contract>`.
 */
export { useSay, type Say } from "./use-say";
export { useWords, type Dictionary } from "./use-words";
export { sayRefusal } from "./refusals";
export type { RefusalsOf, RefusalWords } from "./owed";
export { sayClock, sayDate, sayDay, sayMoment, sayTimes, sayWeekday, sayYuan } from "./moments";
export { sourceIn } from "./source-in";
