import { addDays, addMinutes, clockOf, dayOf, daysBetween, type Day, type Instant } from "../kernel/time";
import { ZONE_OF, type Carrier } from "./data/carriers";
import type { CarrierOption, NotPossible } from "./views";
import type { DeliveryPolicy } from "./policy";

/** What of a prescription matters to a courier. */
export type Load = {
  readonly coldChain: boolean;
  readonly notMailable: boolean;
  readonly liquid: boolean;
  readonly grams: number;
};
/** Where it goes: codes of GB/T 2260. */
export type Goal = { readonly provinceCode: string; readonly districtCode: string };

/** What the box, the padding and the papers weigh beside the medicine, in grams: a demonstration figure of the pack station. */
export const PACKING_GRAMS = 150;

/** Why no courier at all may bring it, or undefined (D2-23: what a notice lists is not mailed). */
export const barredFromMail = (load: Load): NotPossible | undefined => (load.notMailable ? "not-mailable" : undefined);

/** Why this carrier may not bring this load there, or undefined (D2-07). */
export function barredFor(carrier: Carrier, load: Load, { provinceCode, districtCode }: Goal): NotPossible | undefined {
  if (load.notMailable) return "not-mailable";
  const zone = ZONE_OF.get(provinceCode);
  if (zone === undefined || !carrier.tariff[zone]) return "province-not-served";
  if (carrier.notServed.some((code) => districtCode.startsWith(code))) return "district-not-served";
  if (load.coldChain && !carrier.coldChain.includes(zone)) return "cold-chain";
  if (load.liquid && !carrier.liquids) return "liquid";
  return load.grams + PACKING_GRAMS > carrier.mostGrams ? "too-heavy" : undefined;
}

/** Freight in fen: the first kilogram and each further one begun. Throws where the carrier does not go. */
export function freightOf(carrier: Carrier, { grams }: Pick<Load, "grams">, { provinceCode }: Goal): number {
  const tariff = carrier.tariff[ZONE_OF.get(provinceCode)!];
  if (!tariff) throw new RangeError(`${carrier.id} does not go to ${provinceCode}`);
  const kilograms = Math.max(1, Math.ceil((grams + PACKING_GRAMS) / 1000));
  return tariff.firstFen + (kilograms - 1) * tariff.furtherFen;
}

/**
 * The day (Asia/Shanghai) on which it arrives when it is paid for now: ready after the hours of work, handed over today or,
 * after the carrier's cut-off hour, tomorrow, and then so many days as the table promises.
 */
export function promisedDay(
  carrier: Carrier,
  { provinceCode }: Goal,
  now: Instant,
  { prepare }: Pick<DeliveryPolicy, "prepare">,
): Day {
  const ready = addMinutes(now, prepare.hours * 60);
  const today = dayOf(now);
  const leaves = dayOf(ready) === today && clockOf(ready) <= carrier.cutOff ? today : addDays(today, 1);
  return addDays(leaves, carrier.tariff[ZONE_OF.get(provinceCode)!]!.days);
}

/** Of the days of tablets that she told on one day, so many are left from `today` on; none of them are less than none. */
export const daysLeftOn = (today: Day, told: number, toldOn: Day): number =>
  Math.max(0, told - Math.max(0, daysBetween(toldOn, today)));

/** The first day without tablets, for somebody who has `daysLeft` days of them from today on. */
export const runsOutOn = (today: Day, daysLeft: number): Day => addDays(today, daysLeft);

/** What one carrier offers: not possible and why, or price, day, and whether it arrives before her tablets run out (row 82). */
export function optionOf(
  carrier: Carrier,
  load: Load,
  goal: Goal,
  now: Instant,
  policy: DeliveryPolicy,
  daysLeft?: number,
): CarrierOption {
  const { id, name, phone, service, payOnArrival, cutOff, source } = carrier;
  const fixed = { carrier: { id, name, phone }, service, payOnArrival, cutOff, source };
  const why = barredFor(carrier, load, goal);
  if (why) return { ...fixed, why };
  const day = promisedDay(carrier, goal, now, policy);
  return {
    ...fixed,
    fen: freightOf(carrier, load, goal),
    promisedDay: day,
    ...(daysLeft === undefined ? {} : { arrivesBefore: day < runsOutOn(dayOf(now), daysLeft) }),
  };
}

/** Should she come to the hospital instead (D2-09)? She said how much she has, and nothing that goes arrives in time. */
export const isUrgent = (options: readonly CarrierOption[], daysLeft: number | undefined): boolean =>
  daysLeft !== undefined && !options.some(({ arrivesBefore }) => arrivesBefore === true);
