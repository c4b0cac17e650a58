import { figureStore } from "../../../functions/prescriptions/figures/figure-store";
import { keepFigures } from "../../../functions/prescriptions/figures/keep-figures";
import { reportOf } from "../../../functions/prescriptions/figures/handlers";
import type { Parts } from "../../../functions/prescriptions/parts";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { rxHistory } from "../../../scripts/seed/rx-history";
import { addMinutes } from "../../../shared/kernel/time";
import { openHospital, TENANT } from "../../kit/hospital";

const SIGNED = "2026-11-22T01:00:00.000Z";
const DAY = "2026-11-22";
type Step = { to: string; at: string };

/** What was counted of news about one prescription and its parcel, told as often as it is told. */
function world() {
  const table = memoryTable();
  const steps: Step[] = [{ to: "in-review", at: SIGNED }];
  const parcel = {
    prescriptionId: "p",
    method: "express",
    carrier: "SF",
    province: { code: "51", name: "四川省" },
    promisedDay: "2026-11-24",
  };
  const parts = {
    table,
    repository: { unread: async () => ({ steps }) },
    deliveries: { facts: async () => parcel },
  } as unknown as Parts;
  const react = keepFigures(parts);
  const tell = async (type: string, at = SIGNED, facts: Record<string, string> = {}, version = 1) => {
    const event = { type, prescriptionId: "p", deliveryId: "d", requestId: "r", version, facts };
    await react({ tenant: TENANT, event, name: `x#p@${version}`, at });
  };
  const counts = async (span: "day" | "month" = "day") => {
    const at = span === "day" ? DAY : DAY.slice(0, 7);
    const [period] = await figureStore(table).periods(TENANT, span, at, at);
    return Object.fromEntries((period?.counts ?? []).map(({ figure, part, count }) => [`${figure}/${part}`, count]));
  };
  return { table, steps, parcel, tell, counts };
}

describe("figures of medicine", () => {
  test("each piece of news counts once, however often it is told, in its day and its month", async () => {
    const at = world();
    for (let told = 0; told < 5; told++) await at.tell("prescription.signed");
    expect(await at.counts()).toEqual({ "written/": 1 });
    expect(await at.counts("month")).toEqual({ "written/": 1 });
  });

  test.each([
    ["prescription.approved", "approved/"],
    ["prescription.returned", "returned/"],
    ["prescription.rejected", "rejected/"],
  ])("%s counts with the minutes since it was signed", async (type, name) => {
    const at = world();
    const decided = addMinutes(SIGNED, 12);
    at.steps.push({ to: "approved", at: decided });
    await at.tell(type, decided);
    expect(await at.counts()).toEqual({ [name]: 1, "review/15": 1 });
  });

  test("signed anew is no new prescription, and its review counts from the new signing", async () => {
    const at = world();
    const [back, anew, done] = [10, 100, 104].map((minutes) => addMinutes(SIGNED, minutes)) as [string, string, string];
    at.steps.push({ to: "returned", at: back }, { to: "in-review", at: anew }, { to: "approved", at: done });
    await at.tell("prescription.signed", anew, {}, 3);
    await at.tell("prescription.approved", done, {}, 4);
    expect(await at.counts()).toEqual({ "signed-again/": 1, "approved/": 1, "review/5": 1 });
  });

  test("method, carrier and destination; on time to the last day, late from the next", async () => {
    const at = world();
    await at.tell("delivery.confirmed");
    await at.tell("delivery.handed-over");
    await at.tell("delivery.moved");
    expect(await at.counts()).toEqual({ "method/express": 1, "carrier/SF": 1, "destination/51": 1 });
    const lastMinute = "2026-11-24T15:59:00.000Z";
    await at.tell("delivery.signed", lastMinute);
    await at.tell("delivery.signed", addMinutes(lastMinute, 1), {}, 2);
    const days = await figureStore(at.table).periods(TENANT, "day", "2026-11-24", "2026-11-25");
    expect(days.map(({ counts }) => counts[0]?.part)).toEqual(["on-time", "late"]);
  });

  test("requests by kind, partial supply, ends", async () => {
    const at = world();
    await at.tell("request.opened", SIGNED, { kind: "lost" });
    for (const type of ["partly-dispensed", "dispensed", "void", "expired", "cancelled"])
      await at.tell(`prescription.${type}`);
    expect(await at.counts()).toEqual({
      "request/lost": 1,
      "partly-dispensed/": 1,
      "dispensed/": 1,
      "void/": 1,
      "expired/": 1,
      "cancelled/": 1,
    });
  });

  test("twelve at the same moment are twelve", async () => {
    const at = world();
    await Promise.all(Array.from({ length: 12 }, (_one, n) => at.tell("prescription.dispensed", SIGNED, {}, n)));
    expect(await at.counts()).toEqual({ "dispensed/": 12 });
  });

  test("C8: nothing that is counted names a prescriber or a person", async () => {
    const at = world();
    await at.tell("prescription.signed");
    await at.tell("delivery.handed-over");
    const lying = [...at.table.everything()].map(({ key, item }) => JSON.stringify([key.sk, Object.keys(item)]));
    for (const word of ["doctor", "prescriber", "accountId", "personId"]) expect(lying.join()).not.toContain(word);
  });
});

test("the published figures come out of the loaded history: more than 42,000, 46 of 100 to other cities", () => {
  const periods = rxHistory("2026-11-22").map(({ month, counts }) => ({
    at: month,
    history: true,
    counts: Object.entries(counts).map(([name, count]) => {
      const [figure, part] = name.split("/");
      return { figure: figure as "destination", part: part ?? "", count };
    }),
  }));
  const { parcels, sums, review } = reportOf(periods);
  // The report shows 36 months with this one: all of it is seen there.
  expect([periods[0]?.at, periods.at(-1)?.at]).toEqual(["2023-12", "2025-11"]);
  expect(sums.find(({ figure }) => figure === "written")?.count).toBe(42_000);
  expect(parcels).toEqual({ count: 42_000, elsewhere: 19_320 });
  expect(Math.round((parcels.elsewhere / parcels.count) * 100)).toBe(46);
  expect(review.count).toBe(42_000);
});

describe("the report", () => {
  test("is asked by operations and auditor, with ranges that fit", async () => {
    const hospital = await openHospital();
    const office = await hospital.staff("operations");
    const day = { from: "2026-11-01", to: "2026-11-30" };
    expect((await hospital.call("dispensary/figuresByDay", day, office)).value).toMatchObject({ periods: [] });
    const month = { from: "2024-01", to: "2026-11" };
    expect((await hospital.call("dispensary/figuresByMonth", month, office)).ok).toBe(true);
    const wide = [
      ["dispensary/figuresByDay", { from: "2026-11-01", to: "2026-12-02" }],
      ["dispensary/figuresByDay", { from: "2026-11-02", to: "2026-11-01" }],
      ["dispensary/figuresByMonth", { from: "2023-11", to: "2026-11" }],
    ] as const;
    for (const [call, range] of wide) expect((await hospital.call(call, range, office)).code).toBe("range.unfit");
  });
});
