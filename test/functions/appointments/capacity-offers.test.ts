import { TableBusy } from "../../../functions/kernel/table/table";
import { placeName } from "../../../shared/appointments/wait-list";
import { openHospital, TENANT, type Hospital } from "../../kit/hospital";
import { applicationOf, seated } from "../../kit/seated";
import { waitingAt } from "../../kit/waiting";

const DAY = "2026-12-22";
const AM = `${DAY}#am`;
let hospital: Hospital;
let operations: string;
let nurse: string;
beforeEach(async () => {
  hospital = await openHospital();
  operations = await hospital.staff("operations");
  nurse = await hospital.staff("triage");
});

const roster = async () => (await hospital.call("sessions/roster", {}, operations)).value;
const saved = async (change: object) => {
  const input = { id: hospital.id(), change, seen: (await roster()).version };
  const answer = await hospital.call("sessions/saveChange", input, operations);
  if (!answer.ok) throw new Error(`saveChange was refused: ${answer.code}`);
};
const stopped = (lane?: string) =>
  saved({ kind: "session-stopped", sessionId: AM, reason: "机器故障", ...(lane ? { lane } : {}) });
const reopened = async (lane?: string) => {
  const { stops } = await roster();
  await saved({ kind: "session-reopened", stopId: stops.find((one: { lane?: string }) => one.lane === lane).id });
};
const applications = (women: readonly { id: string }[]) =>
  Promise.all(women.map(({ id }) => applicationOf(hospital, id)));
/** Women of the list, the nearest last day first. */
async function listed(count: number) {
  const women = [];
  for (let at = 0; at < count; at++) women.push(await waitingAt(hospital, nurse, 142 - at));
  return women;
}

test("S8 S9: a lane that is worked again is offered at once, to as many of the list as it has places", async () => {
  for (const lane of ["A1", "A2", "A3", "A4"]) await stopped(lane);
  const women = await listed(9);
  expect((await applications(women)).map(({ state }) => state)).toEqual(Array(9).fill("wait-listed"));
  await reopened("A2");
  const now = await applications(women);
  expect(now.map(({ state }) => state)).toEqual([...Array(8).fill("offered"), "wait-listed"]);
  const places = now.slice(0, 8).map(({ booking }) => booking!);
  expect(new Set(places.map(placeName)).size).toBe(8);
  for (const place of places) expect(place).toMatchObject({ sessionId: AM, lane: "A2", units: 3, variant: "ordinary" });
  for (const { waiting, offerUntil } of now.slice(0, 8)) {
    expect(waiting!.offered).toHaveLength(1);
    expect(offerUntil).toBeDefined();
  }
  await hospital.settle();
  const inbox = await hospital.call("notifications/inbox", {}, women[0]!.token);
  expect(inbox.value.items.map(({ kind }: { kind: string }) => kind)).toContain("appointment-offered");
});

test("S10: a place that she gave back is not offered to her again when its lane is reopened", async () => {
  await stopped();
  const [woman] = await listed(1);
  await reopened();
  const first = await applicationOf(hospital, woman!.id);
  expect(first.state).toBe("offered");
  const step = { id: woman!.id, stepId: hospital.id(), version: first.v, note: "" };
  expect((await hospital.call("appointments/askAnotherTime", step, woman!.token)).value.state).toBe("wait-listed");
  await stopped();
  await reopened();
  const second = await applicationOf(hospital, woman!.id);
  expect(placeName(second.booking!)).not.toBe(placeName(first.booking!));
  expect(second.waiting!.offered).toHaveLength(2);
});

test("S11: whoever loses her place by a stop is moved first, and the list is offered only what is still worked", async () => {
  for (const lane of ["A2", "A3", "A4"]) await stopped(lane);
  const displaced = await seated(hospital, { sessionId: AM, lane: "A1", unit: 9, ageDays: 120 });
  const women = await listed(3);
  await saved({ kind: "session-stopped", sessionId: AM, lane: "A1", fromUnit: 6, reason: "机器故障" });
  const now = await applicationOf(hospital, displaced.id);
  expect(now).toMatchObject({ state: "offered", displaced: { day: DAY, startsAt: "09:30" } });
  expect(now.booking!.sessionId).not.toBe(AM);
  const offers = (await applications(women)).map(({ state }) => state);
  expect(offers).toEqual(["offered", "offered", "wait-listed"]);
});

test("cut short in the middle, the minute job offers what is left; nobody is offered two places", async () => {
  await stopped();
  const women = await listed(4);
  const commit = hospital.table.commit.bind(hospital.table);
  let offers = 0;
  hospital.table.commit = async (writes) => {
    const offering = writes.some((write) => "item" in write && write.item.reason === "from-wait-list");
    if (offering && ++offers === 3) throw new TableBusy("cut short");
    return commit(writes);
  };
  const { stops, version } = await roster();
  const change = { kind: "session-reopened", stopId: stops[0].id };
  const answer = await hospital.call("sessions/saveChange", { id: hospital.id(), change, seen: version }, operations);
  expect(answer).toMatchObject({ ok: false, status: 503 });
  hospital.table.commit = commit;
  expect((await applications(women)).filter(({ state }) => state === "offered")).toHaveLength(2);
  await hospital.app.everyMinute();
  const now = await applications(women);
  expect(now.map(({ state }) => state)).toEqual(Array(4).fill("offered"));
  expect(new Set(now.map(({ booking }) => placeName(booking!))).size).toBe(4);
  expect(now.map(({ v }) => v)).toEqual([3, 3, 3, 3]);
});

test("days that come within reach are offered to whoever waits for such days", async () => {
  const { capacity } = hospital.app.parts.appointments;
  const before = (await capacity.openThrough(TENANT))!;
  hospital.clock.advance(70 * 24 * 60);
  operations = await hospital.staff("operations");
  nurse = await hospital.staff("triage");
  const women = [await waitingAt(hospital, nurse, 125), await waitingAt(hospital, nurse, 122)];
  await hospital.app.everyMinute();
  const now = await applications(women);
  expect(now.map(({ state }) => state)).toEqual(["offered", "offered"]);
  for (const { booking } of now) expect(booking!.day > before).toBe(true);
  expect(await capacity.works(TENANT)).toEqual([]);
});

test("whoever stands behind a hundred to whom nothing of it suits is offered it, too", async () => {
  await stopped();
  const preference = { days: "either" as const, unsuitableDays: [DAY], earliest: "08:00", travelMinutes: 40 };
  for (let n = 0; n < 100; n++) await waitingAt(hospital, nurse, 142, { preference });
  const last = await waitingAt(hospital, nurse, 135);
  await reopened();
  expect((await applicationOf(hospital, last.id)).state).toBe("offered");
});

test("where nobody waits, or nothing of it suits, a change offers nothing and leaves no work", async () => {
  await stopped();
  const preference = { days: "either" as const, unsuitableDays: [DAY], earliest: "08:00", travelMinutes: 40 };
  const busy = await waitingAt(hospital, nurse, 141, { preference });
  await reopened();
  expect((await applicationOf(hospital, busy.id)).state).toBe("wait-listed");
  expect(await hospital.app.parts.appointments.capacity.works(TENANT)).toEqual([]);
});
