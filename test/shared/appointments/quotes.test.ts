import { bothQuotes, quoteFor, unitsFor, variantOn } from "../../../shared/appointments/quotes";
import { AppointmentPolicy } from "../../../shared/appointments/policy";
import { priceLists } from "../../../shared/hospital/data/price-lists";
import { policy } from "./sample";

const [older, newer] = priceLists;
const price = (code: string, list = newer!) => list.lines.find((line) => line.code === code)!.fen;

test.each([
  ["workday", "ordinary"],
  ["make-up-workday", "ordinary"],
  ["weekend", "special-need"],
  ["holiday", "special-need"],
] as const)("D1-01, D1-14: on a %s the examination is %s", (kind, variant) => {
  expect(variantOn(kind)).toBe(variant);
});

describe("what an examination costs (D1-14)", () => {
  test("ordinary: the system ultrasound alone", () => {
    const quote = quoteFor("ordinary", 1, policy, newer!);
    expect(quote.lines).toEqual([{ item: "system-ultrasound", priceCode: "US-SYSTEM", fen: price("US-SYSTEM") }]);
    expect(quote).toMatchObject({ totalFen: price("US-SYSTEM"), minutes: 30 });
  });
  test("special need: always the pair of ultrasound and echocardiography", () => {
    const quote = quoteFor("special-need", 1, policy, newer!);
    expect(quote.lines.map(({ item }) => item)).toEqual(["special-system-ultrasound", "special-fetal-echo"]);
    expect(quote.totalFen).toBe(price("US-SYSTEM-SPECIAL") + price("ECHO-FETAL-SPECIAL"));
    expect(quote.minutes).toBe(50);
  });
  test("both are shown side by side, ordinary first", () => {
    expect(bothQuotes(1, policy, newer!).map(({ variant }) => variant)).toEqual(["ordinary", "special-need"]);
  });
  test("S13: it follows the list that she is shown, not the newest one", () => {
    expect(quoteFor("ordinary", 1, policy, older!).totalFen).toBe(price("US-SYSTEM", older));
    expect(price("US-SYSTEM", older)).not.toBe(price("US-SYSTEM"));
  });
  test("a list that lacks a price is a fault of the list, never a price of zero", () => {
    const poor = { ...newer!, lines: newer!.lines.filter(({ code }) => code !== "ECHO-FETAL-SPECIAL") };
    expect(() => quoteFor("special-need", 1, policy, poor)).toThrow("lacks ECHO-FETAL-SPECIAL");
    expect(quoteFor("ordinary", 1, policy, poor).totalFen).toBe(price("US-SYSTEM"));
  });
});

describe("how long it takes", () => {
  test.each([
    ["ordinary", 1, 3],
    ["ordinary", 2, 5],
    ["ordinary", 3, 5],
    ["special-need", 1, 5],
    ["special-need", 2, 8],
    ["special-need", 4, 8],
  ] as const)("%s with %i children: %i units (D1-14: twins take longer)", (variant, fetuses, units) => {
    expect(unitsFor(variant, fetuses, policy)).toBe(units);
  });
  test("twins cost the same and take longer", () => {
    const [one, two] = [quoteFor("ordinary", 1, policy, newer!), quoteFor("ordinary", 2, policy, newer!)];
    expect([two.totalFen, two.minutes]).toEqual([one.totalFen, 50]);
  });
  test("does not depend on the order of the policy's rows, and does not reorder them", () => {
    const units = [...policy.units].reverse();
    const order = units.map((row) => row.fetuses);
    expect(unitsFor("ordinary", 1, { units })).toBe(3);
    expect(units.map((row) => row.fetuses)).toEqual(order);
  });
  test("a policy without a duration is a fault of the policy", () => {
    expect(() => unitsFor("ordinary", 1, { units: [] })).toThrow("no duration for ordinary");
  });
});

test("the policy in force fits its schema, and every number says where it comes from", () => {
  expect(AppointmentPolicy.safeParse(policy).success).toBe(true);
  const sourced = [...policy.windows, ...policy.units, ...policy.items, ...policy.precautions.lines];
  const single = [policy.crl, policy.ntReviewAtMm, policy.crlDating, policy.reviewHours, policy.offerHours];
  for (const { source } of [...sourced, ...single, policy.answerHours, policy.cancelBeforeHours])
    expect(source.length).toBeGreaterThan(4);
});
