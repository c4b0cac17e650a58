import { workingCalendar } from "../../../shared/hospital/data/calendar";
import { openHospital, type Hospital } from "../../kit/hospital";
import { applicationOf, seated } from "../../kit/seated";

/** A Tuesday, and the Saturday before it. */
const [TUESDAY, SATURDAY] = ["2026-12-22", "2026-12-19"];
const year = workingCalendar.find((one) => one.year === 2026)!;
const name = { zh: "临时放假", en: "Sudden holiday" };
const withHoliday = { ...year, holidays: [...year.holidays, { name, from: TUESDAY, to: TUESDAY }] };
const withWorkday = { ...year, makeUpWorkdays: [...year.makeUpWorkdays, SATURDAY] };

let hospital: Hospital;
let operations: string;
beforeEach(async () => {
  hospital = await openHospital();
  operations = await hospital.staff("operations");
});
const save = (changed: object, seen = 1) =>
  hospital.call("hospital/saveCalendarYear", { year: changed, seen }, operations);
const minute = async () => {
  hospital.clock.advance(2);
  await hospital.app.everyMinute();
  await hospital.settle();
};
const kinds = async (token: string) =>
  (await hospital.call("notifications/inbox", {}, token)).value.items.map(({ kind }: { kind: string }) => kind);

test("the years are data with versions, newest first", async () => {
  const { value } = await hospital.call("hospital/calendar", {}, operations);
  expect(value.years.map((one: { year: number }) => one.year)).toEqual([2028, 2027, 2026, 2025]);
  expect(value.years[2]).toEqual({ ...year, version: 1 });
  expect((await save(withHoliday)).value).toEqual({ ...withHoliday, version: 2 });
  expect((await save(withHoliday)).value).toEqual({ ...withHoliday, version: 2 });
});

test("saveCalendarYear over somebody else's change: calendar.moved-on", async () => {
  await save(withHoliday);
  expect(await save(withWorkday)).toMatchObject({ code: "calendar.moved-on", details: { version: 2 } });
  const both = await Promise.all([save(withWorkday, 2), save(year, 2)]);
  expect(both.map(({ code }) => code ?? "saved").sort()).toEqual(["calendar.moved-on", "saved"]);
});

test("saveCalendarYear with dates that cannot be: calendar.unfit", async () => {
  expect(await save({ ...year, makeUpWorkdays: [TUESDAY] })).toMatchObject({
    code: "calendar.unfit",
    details: { why: "not-weekend" },
  });
});

test("a day that becomes a holiday raises nobody's price: she is told, and keeps time, items and price (S13)", async () => {
  const her = await seated(hospital, { sessionId: `${TUESDAY}#am`, lane: "A1", unit: 0, ageDays: 130 });
  const { booking } = await applicationOf(hospital, her.id);
  const preview = await hospital.call(
    "sessions/previewChange",
    { change: { kind: "calendar-year", year: withHoliday } },
    operations,
  );
  expect(preview.value).toMatchObject({
    displaced: [],
    repriced: [],
    dayKinds: [{ day: TUESDAY, from: "workday", to: "holiday", bookings: 1 }],
  });
  await save(withHoliday);
  await minute();
  expect((await applicationOf(hospital, her.id)).booking).toEqual(booking);
  expect(await kinds(her.token)).toEqual(["appointment-day-changed"]);
  // The afternoon, in which nobody has a place yet, is worked as on any holiday.
  const { sessions } = (
    await hospital.call("sessions/calendarMonth", { month: "2026-12" }, operations)
  ).value.days.find(({ day }: { day: string }) => day === TUESDAY);
  expect(sessions.map((one: { lanes: unknown[] }) => one.lanes.length)).toEqual([4, 2]);
});

test("a Saturday that becomes a working day costs the ordinary price of her own list, and she is told once (D1-01)", async () => {
  const her = await seated(hospital, {
    sessionId: `${SATURDAY}#am`,
    lane: "A4",
    unit: 0,
    ageDays: 135,
    booking: { units: 5, variant: "special-need", totalFen: 131_000, owedFen: 131_000, payment: "at-desk" },
  });
  const change = { kind: "calendar-year", year: withWorkday };
  const { value } = await hospital.call("sessions/previewChange", { change }, operations);
  const prices = (await hospital.call("hospital/priceList", {})).value;
  const toFen = prices.lines.find(({ code }: { code: string }) => code === "US-SYSTEM").fen;
  expect(value.repriced).toMatchObject([{ id: her.id, fromFen: 131_000, toFen }]);
  expect(value.displaced).toEqual([]);
  await save(withWorkday);
  await minute();
  await minute();
  const now = await applicationOf(hospital, her.id);
  expect(now).toMatchObject({ state: "scheduled", booking: { variant: "ordinary", totalFen: toFen, owedFen: toFen } });
  expect((await kinds(her.token)).filter((kind: string) => kind === "appointment-repriced")).toHaveLength(1);
  // Back to a Saturday: what she agreed to last stays.
  await save(year, 2);
  await minute();
  expect((await applicationOf(hospital, her.id)).booking).toEqual(now.booking);
});
