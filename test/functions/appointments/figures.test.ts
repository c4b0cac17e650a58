import { openHospital, TENANT, type Hospital } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../../kit/stories";
import { dueOnAt, waitingAt } from "../../kit/waiting";
import { addDays, dayOf } from "../../../shared/kernel/time";

const today = "2026-11-22";
const range = { from: addDays(today, -7), to: addDays(today, 7) };

async function opened() {
  const hospital = await openHospital();
  const [operations, nurse] = [await hospital.staff("operations"), await hospital.staff("triage")];
  // A session of staff ends after half a day: who asks later has signed in again.
  const figures = async () =>
    (await hospital.call("sessions/figures", range, await hospital.staff("operations"))).value;
  const sum = async (figure: string, part?: string): Promise<number> => {
    const { sums } = (await figures()) as { sums: { figure: string; part: string; count: number }[] };
    return sums
      .filter((one) => one.figure === figure && (part === undefined || one.part === part))
      .reduce((total, { count }) => total + count, 0);
  };
  return { hospital, operations, nurse, figures, sum };
}

async function offeredTo(hospital: Hospital, nurse: string) {
  const patient = await hospital.patient();
  await formIssued(hospital, patient);
  const id = await applied(hospital, patient);
  const place = await firstPlace(hospital, id, nurse, "ordinary");
  const answer = await approved(hospital, id, nurse, place);
  expect(answer.ok).toBe(true);
  return { ...patient, id, place };
}

test("an application is counted under its week of pregnancy, once, however often it is told", async () => {
  const { hospital, figures } = await opened();
  for (const ageDays of [19 * 7, 19 * 7 + 6, 20 * 7])
    await applied(hospital, await hospital.patient(), {
      dating: { source: "told", dueOn: dueOnAt(hospital, ageDays) },
      nt: { done: "none" },
    });
  const { days, sums } = await figures();
  expect(sums).toEqual([
    { figure: "submitted", part: "19", count: 2 },
    { figure: "submitted", part: "20", count: 1 },
  ]);
  expect(days).toEqual([{ day: today, counts: sums }]);
});

test("news told at the same moment by two is counted once, and nothing is lost", async () => {
  const { hospital } = await opened();
  const id = await applied(hospital, await hospital.patient());
  const { figures } = hospital.app.parts.appointments;
  const row = (version: number) => ({ id, at: hospital.clock.now(), day: today, version });
  await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      figures.count(TENANT, row(100 + Math.floor(n / 2)), [{ figure: "moved", part: "" }]),
    ),
  );
  const [{ counts } = { counts: [] }] = await figures.days(TENANT, today, today);
  expect(counts).toContainEqual({ figure: "moved", part: "", count: 12 });
});

test("offers, answers and the time from application to appointment are counted", async () => {
  const { hospital, nurse, sum } = await opened();
  const accepted = await offeredTo(hospital, nurse);
  const step = (id: string) => ({ id, stepId: hospital.id(), version: 2 });
  await hospital.call("appointments/acceptOffer", { ...step(accepted.id), payment: "at-desk" }, accepted.token);
  const given = await offeredTo(hospital, nurse);
  await hospital.call("appointments/declineOffer", { ...step(given.id), note: "" }, given.token);
  await offeredTo(hospital, nurse);
  hospital.clock.advance(25 * 60);
  await hospital.app.everyMinute();
  await hospital.settle();
  expect(await sum("offered", "desk")).toBe(3);
  expect(await sum("accepted")).toBe(1);
  expect(await sum("offer-declined")).toBe(1);
  expect(await sum("offer-expired")).toBe(1);
  expect(await sum("scheduled", "ordinary")).toBe(1);
  expect(await sum("waited", "1")).toBe(1);
  expect(await sum("cancelled")).toBe(0);
});

test("who was not served is counted with the reason", async () => {
  const { hospital, nurse, sum } = await opened();
  const fresh = async () => applied(hospital, await hospital.patient());
  const step = async (version = 1) => ({ id: await fresh(), stepId: hospital.id(), version, note: "说明" });
  await hospital.call("appointments/notSchedule", { ...(await step()), reason: "no-capacity" }, nurse);
  await hospital.call("appointments/decline", { ...(await step()), reason: "examined-elsewhere" }, nurse);
  await hospital.call("appointments/reroute", { ...(await step()), place: "prenatal-diagnosis-center" }, nurse);
  const gone = await hospital.patient();
  const id = await applied(hospital, gone);
  const cancelling = { id, stepId: hospital.id(), version: 1, reason: "pregnancy-ended" };
  await hospital.call("appointments/cancel", cancelling, gone.token);
  expect(await sum("not-scheduled", "no-capacity")).toBe(1);
  expect(await sum("declined", "examined-elsewhere")).toBe(1);
  expect(await sum("rerouted", "prenatal-diagnosis-center")).toBe(1);
  expect(await sum("cancelled", "pregnancy-ended")).toBe(1);
});

test("the wait list as it is now: how many, whose last day is nearest, how long they wait", async () => {
  const { hospital, nurse, figures, sum } = await opened();
  expect((await figures()).waiting).toEqual({ count: 0, more: false });
  await waitingAt(hospital, nurse, 24 * 7);
  hospital.clock.advance(3 * 24 * 60);
  const later = await hospital.staff("triage");
  await waitingAt(hospital, later, 22 * 7);
  await waitingAt(hospital, later, 21 * 7);
  expect((await figures()).waiting).toEqual({
    count: 3,
    more: false,
    nearestHardStop: addDays(today, 25 * 7 + 6 - 24 * 7),
    medianDays: 0,
  });
  expect(await sum("wait-listed", "no-day-that-suits")).toBe(3);
});

test("the time of the sessions that is taken is shown day by day", async () => {
  const { hospital, operations, nurse } = await opened();
  const { place } = await offeredTo(hospital, nurse);
  const asked = await hospital.call("sessions/sessionFill", { from: place.day, to: place.day }, operations);
  expect(asked.value.days).toEqual([{ day: place.day, sessions: 2, units: 192, taken: 3 }]);
});

test("the cases behind a number carry masked names, page by page, and their reading is recorded", async () => {
  const { hospital, operations } = await opened();
  for (let n = 0; n < 30; n++) await applied(hospital, await hospital.patient({ name: "林晚晴" }));
  const ask = { figure: "submitted", part: "19", ...range };
  const audits = () => [...everything(hospital)].filter(({ key }) => key.table === "audit").length;
  const before = audits();
  const first = await hospital.call("sessions/figureCases", ask, operations);
  expect(first.value.items).toHaveLength(25);
  expect(audits() - before).toBe(25);
  const second = await hospital.call("sessions/figureCases", { ...ask, cursor: first.value.cursor }, operations);
  expect(second.value.items).toHaveLength(5);
  const ids = [...first.value.items, ...second.value.items].map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(30);
  expect(first.value.items[0]).toMatchObject({ day: dayOf(hospital.clock.now()), part: "19", maskedName: "林*晴" });
  expect(JSON.stringify(first.value)).not.toContain("林晚晴");
  const other = await hospital.call("sessions/figureCases", { ...ask, part: "24" }, operations);
  expect(other.value.items).toEqual([]);
});

test.each([
  ["sessions/figures", 366, {}],
  ["sessions/sessionFill", 31, {}],
  ["sessions/figureCases", 366, { figure: "no-show" }],
])("%s spans at most %i days, and never backwards", async (call, mostDays, input) => {
  const { hospital, operations } = await opened();
  const from = "2026-11-01";
  const whole = { ...input, from, to: addDays(from, mostDays - 1) };
  expect((await hospital.call(call, whole, operations)).ok).toBe(true);
  for (const to of [addDays(from, mostDays), addDays(from, -1)]) {
    const answer = await hospital.call(call, { ...input, from, to }, operations);
    expect([answer.code, answer.details]).toEqual(["range.unfit", { mostDays }]);
  }
});

const everything = (hospital: Hospital) =>
  (hospital.table as unknown as { everything(): Iterable<{ key: { table: string } }> }).everything();
