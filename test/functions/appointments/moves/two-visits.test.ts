import { appointmentPolicy } from "../../../../shared/appointments/policy";
import { placesOf } from "../../../../shared/appointments/splitting";
import { dayAtAge } from "../../../../shared/kernel/gestational-age";
import { addDays, dayOf } from "../../../../shared/kernel/time";
import { TENANT, openHospital, type Hospital, type Patient } from "../../../kit/hospital";
import { seatsTaken, withPolicy } from "../../../kit/moving";
import { applied, formIssued, type Place } from "../../../kit/stories";

/** A hospital that examines the fetal heart from 23 weeks on only. */
const from = 23 * 7;
const windows = appointmentPolicy.windows.map((row) =>
  row.item === "fetal-echo" ? { ...row, allowedFrom: from } : row,
);

let hospital: Hospital;
let mother: Patient;
let nurse: string;
let id: string;
let dueOn: string;
let place: Place;
beforeEach(async () => {
  hospital = await openHospital();
  withPolicy(hospital, { windows });
  nurse = await hospital.staff("triage");
  mother = await hospital.patient();
  await formIssued(hospital, mother);
  dueOn = addDays(dayOf(hospital.clock.now()), 280 - 20 * 7);
  id = await applied(hospital, mother, { dating: { source: "told", dueOn }, nt: { done: "none" } });
  place = await splitPlace();
});
/** The first weekend time on a day that is too early for the fetal heart. */
async function splitPlace(): Promise<Place> {
  for (let day = addDays(dayOf(hospital.clock.now()), 1); day < dayAtAge(dueOn, from); day = addDays(day, 7)) {
    const { value } = await hospital.call("appointments/openings", { id, from: day }, nurse);
    const found = value.days.find((one: { echo?: object; openings: object[] }) => one.echo && one.openings[0]);
    if (found) return { ...found.openings[0], day: found.day };
  }
  throw new Error("no day that needs two visits was found");
}
async function firstEcho() {
  const { value } = await hospital.call("appointments/echoOpenings", { id, from: dayOf(hospital.clock.now()) }, nurse);
  return value.days[0].openings[0];
}
const approve = (more: object = {}, version = 1) => {
  const { sessionId, lane, unit } = place;
  const input = { id, stepId: hospital.id(), version, sessionId, lane, unit, note: "", ...more };
  return hospital.call("appointments/approve", input, nurse);
};
const chosen = ({ sessionId, lane, unit }: { sessionId: string; lane: string; unit: number }) => ({
  sessionId,
  lane,
  unit,
});
const hers = () =>
  [...seatsTaken(hospital)]
    .filter(([, holder]) => holder === id)
    .map(([seat]) => seat)
    .sort();
const stored = async () => (await hospital.app.repositories.appointments.unread(TENANT, id))!;

test("echo.needed — approve books nothing blindly on a day outside the window of the fetal heart (D1-14)", async () => {
  const answer = await approve();
  expect(answer).toMatchObject({ code: "echo.needed", details: { from: dayAtAge(dueOn, from) } });
  expect(hers()).toEqual([]);
});

test("both visits are taken in one commit, shown to her, kept through acceptance, and given back together", async () => {
  const echo = await firstEcho();
  expect(echo.day >= dayAtAge(dueOn, from)).toBe(true);
  expect((await approve({ echo: chosen(echo) })).value).toMatchObject({
    booking: { units: 3, echo: { day: echo.day } },
  });
  const { booking } = await stored();
  const both = placesOf(booking!).flatMap(({ sessionId, seats }) => seats.map((seat) => `${sessionId}/${seat}`));
  expect(hers()).toEqual([...both].sort());
  expect(new Set(hers().map((seat) => seat.slice(0, 10))).size).toBe(2);
  const accept = { id, stepId: hospital.id(), version: 2, payment: "at-desk" };
  const { value } = await hospital.call("appointments/acceptOffer", accept, mother.token);
  expect(value.booking.echo).toMatchObject({ day: echo.day, startsAt: echo.startsAt, room: echo.room });
  const cancel = { id, stepId: hospital.id(), version: 3, reason: "cannot-come" };
  expect((await hospital.call("appointments/cancel", cancel, mother.token)).ok).toBe(true);
  expect(hers()).toEqual([]);
});

test("S6: an offer of two visits that runs out gives both back", async () => {
  await approve({ echo: chosen(await firstEcho()) });
  hospital.clock.advance(25 * 60);
  await hospital.app.everyMinute();
  expect((await stored()).state).toBe("offer-expired");
  expect(hers()).toEqual([]);
});

test("seat.taken — the second visit was taken meanwhile: then she has neither", async () => {
  const echo = await firstEcho();
  const [{ sessionId, seats }] = placesOf(echo) as [{ sessionId: string; seats: string[] }];
  const { repository } = hospital.app.parts.appointments;
  const holder = { id: hospital.id(), by: "护士", at: hospital.clock.now() };
  await hospital.table.commit(repository.seatWrites(true, sessionId, [seats[0]!], holder, TENANT));
  expect(await approve({ echo: chosen(echo) })).toMatchObject({ code: "seat.taken", details: { by: "护士" } });
  expect(hers()).toEqual([]);
});

test("seat.unfit — a second visit before the window of the fetal heart, or in a lane without it", async () => {
  expect(await approve({ echo: chosen(place) })).toMatchObject({
    code: "seat.unfit",
    details: { why: "outside-window" },
  });
  const echo = { ...chosen(await firstEcho()), lane: "Z9" };
  expect(await approve({ echo })).toMatchObject({ code: "seat.unfit", details: { why: "no-session" } });
});

test("she is reminded of each visit", async () => {
  await approve({ echo: chosen(await firstEcho()) });
  await hospital.call(
    "appointments/acceptOffer",
    { id, stepId: hospital.id(), version: 2, payment: "at-desk" },
    mother.token,
  );
  const { booking } = await stored();
  const rows = [];
  const table = hospital.table as unknown as {
    everything(): Iterable<{ item: { row?: { notice?: { kind: string; facts: { day: string } } } } }>;
  };
  for (const { item } of table.everything())
    if (JSON.stringify(item).includes("appointment-reminder")) rows.push(JSON.stringify(item));
  expect(rows.filter((row) => row.includes(`"day":"${booking!.day}"`)).length).toBeGreaterThan(0);
  expect(rows.filter((row) => row.includes(`"day":"${booking!.echo!.day}"`)).length).toBeGreaterThan(0);
});

test("due-date.implausible — approve with a due date that nobody can have; a good one moves the windows with it", async () => {
  expect(await approve({ dueOn: "2030-01-01" })).toMatchObject({ code: "due-date.implausible" });
  const earlier = addDays(dueOn, -28);
  const opened = await hospital.call("appointments/openings", { id, from: place.day, dueOn: earlier }, nurse);
  expect(opened.value.days[0].echo).toBeUndefined();
  const { value } = await approve({ dueOn: earlier });
  expect(value).toMatchObject({ dueOn: earlier, line: { state: "offered" }, booking: { units: 5 } });
  expect((await stored()).dueOn).toBe(earlier);
});

test("place.free — waitList is for when there is none; who can come on no free day may still wait", async () => {
  const list = (reason: string) =>
    hospital.call("appointments/waitList", { id, stepId: hospital.id(), version: 1, dueOn, reason, note: "" }, nurse);
  const refused = await list("no-capacity");
  expect(refused).toMatchObject({ code: "place.free", details: { day: expect.any(String) } });
  expect((await list("no-day-that-suits")).value.line.state).toBe("wait-listed");
});
