import { carrierOf, carriers, ZONE_OF } from "../../../shared/deliveries/data/carriers";
import {
  barredFor,
  freightOf,
  isUrgent,
  optionOf,
  PACKING_GRAMS,
  promisedDay,
} from "../../../shared/deliveries/options";
import { deliveryPolicy as policy } from "../../../shared/deliveries/policy";

const load = { coldChain: false, notMailable: false, liquid: false, grams: 200 };
const to = (provinceCode: string, districtCode = `${provinceCode}0101`) => ({ provinceCode, districtCode });
const SF = carrierOf("SF");
const ZTO = carrierOf("ZTO");

test("every province has its zone, and every tariff rises with the distance", () => {
  expect(ZONE_OF.size).toBe(31);
  for (const { tariff } of carriers) {
    const fens = ["city", "near", "far", "remote"].flatMap((zone) => tariff[zone as "city"]?.firstFen ?? []);
    expect([...fens].sort((a, b) => a - b)).toEqual(fens);
  }
});

test.each([
  [1000 - PACKING_GRAMS, 1800],
  [1001 - PACKING_GRAMS, 2400],
  [2000 - PACKING_GRAMS, 2400],
  [2001 - PACKING_GRAMS, 3000],
])("%d grams of medicine to Sichuan cost %d fen with SF", (grams, fen) => {
  expect(freightOf(SF, { grams }, to("51"))).toBe(fen);
});

test.each([
  ["2026-11-22T08:00:00.000Z", "2026-11-23", "ready at 18:00, as the courier comes"],
  ["2026-11-22T08:01:00.000Z", "2026-11-24", "a minute too late for him"],
  ["2026-11-22T15:00:00.000Z", "2026-11-24", "ready after midnight"],
])("paid at %s it is promised for %s: %s", (now, day) => {
  expect(promisedDay(SF, to("50"), now, policy)).toBe(day);
});

test.each([
  [SF, load, to("46", "460321"), "district-not-served"],
  [SF, load, to("46", "460105"), undefined],
  [ZTO, load, to("65"), "province-not-served"],
  [ZTO, load, to("50", "500229"), "district-not-served"],
  [ZTO, { ...load, liquid: true }, to("50"), "liquid"],
  [SF, { ...load, liquid: true }, to("50"), undefined],
  [SF, { ...load, coldChain: true }, to("51"), undefined],
  [SF, { ...load, coldChain: true }, to("44"), "cold-chain"],
  [SF, { ...load, notMailable: true }, to("50"), "not-mailable"],
  [ZTO, { ...load, grams: 10_000 - PACKING_GRAMS }, to("50"), undefined],
  [ZTO, { ...load, grams: 10_001 - PACKING_GRAMS }, to("50"), "too-heavy"],
  [SF, load, to("99"), "province-not-served"],
])("%# a carrier says why it may not (D2-07, D2-23)", (carrier, what, goal, why) => {
  expect(barredFor(carrier, what, goal)).toBe(why);
});

test("who did not say how much she has is not told that she is in a hurry (D2-09)", () => {
  const now = "2026-11-22T01:00:00.000Z";
  const option = (daysLeft?: number) => optionOf(SF, load, to("50"), now, policy, daysLeft);
  expect(option().arrivesBefore).toBeUndefined();
  expect([option(1), option(2)].map(({ arrivesBefore }) => arrivesBefore)).toEqual([false, true]);
  expect([isUrgent([option(1)], 1), isUrgent([option(2)], 2), isUrgent([option()], undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
