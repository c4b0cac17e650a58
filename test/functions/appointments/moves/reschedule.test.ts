import { placesOf } from "../../../../shared/appointments/splitting";
import { movingPolicy } from "../../../../shared/appointments/moving-policy";
import { TENANT, openHospital, type Hospital } from "../../../kit/hospital";
import { fixedFor, moved, seatsTaken, timeOn, timesOf, type Fixed } from "../../../kit/moving";
import { waitingAt } from "../../../kit/waiting";

let hospital: Hospital;
let nurse: string;
let mother: Fixed;
beforeEach(async () => {
  hospital = await openHospital();
  nurse = await hospital.staff("triage");
  mother = await fixedFor(hospital, nurse, { variant: "ordinary" });
});
const stored = async (id: string) => (await hospital.app.repositories.appointments.unread(TENANT, id))!;
const seatsOfHers = (id: string) =>
  [...seatsTaken(hospital)]
    .filter(([, holder]) => holder === id)
    .map(([seat]) => seat)
    .sort();
/** What she holds is what her booking says, no more and no less. */
const expectWhole = async (id: string) => {
  const { booking } = await stored(id);
  const hers = booking
    ? placesOf(booking).flatMap(({ sessionId, seats }) => seats.map((s) => `${sessionId}/${s}`))
    : [];
  expect(seatsOfHers(id)).toEqual([...hers].sort());
};
const kindsTold = async (token: string) => {
  const inbox = await hospital.call("notifications/inbox", {}, token);
  return inbox.value.items.map(({ kind }: { kind: string }) => kind);
};

test("row 30: moved in one commit she has the new seats and not the old ones, is told, and keeps her form", async () => {
  const before = seatsOfHers(mother.id);
  const time = await timeOn(hospital, mother, "ordinary");
  const answer = await moved(hospital, mother, time);
  expect(answer.value).toMatchObject({ state: "scheduled", booking: { day: time.day, payment: "at-desk" } });
  expect(answer.value.rights.move).toMatchObject({ left: movingPolicy.move.most - 1 });
  await expectWhole(mother.id);
  expect(seatsOfHers(mother.id)).not.toEqual(before);
  expect((await kindsTold(mother.token)).filter((kind: string) => kind === "appointment-moved")).toHaveLength(1);
});

test("S3: two taps move once, and the same tap with another time is refused", async () => {
  const time = await timeOn(hospital, mother, "ordinary");
  const { day: _day, ...wish } = time;
  const input = { id: mother.id, stepId: hospital.id(), version: 3, ...wish };
  const once = await hospital.call("appointments/reschedule", input, mother.token);
  const again = await hospital.call("appointments/reschedule", input, mother.token);
  expect(once.ok && again.ok).toBe(true);
  expect(again.value).toMatchObject({ version: once.value.version, booking: once.value.booking });
  const other = await hospital.call("appointments/reschedule", { ...input, unit: wish.unit + 3 }, mother.token);
  expect(other.code).toBe("request.reused");
  expect((await stored(mother.id)).moves).toBe(1);
});

test("application.moved-on — reschedule on a version that is gone changes nothing", async () => {
  const time = await timeOn(hospital, mother, "ordinary");
  expect(await moved(hospital, mother, time, 2)).toMatchObject({ code: "application.moved-on" });
  await expectWhole(mother.id);
});

test("S8: the place that she leaves goes to the woman who waits, in the same commit", async () => {
  const old = (await stored(mother.id)).booking!;
  const waits = await waitingAt(hospital, nurse, 140, {
    agreement: { variants: ["ordinary"], priceVersion: "2026-07" },
    preference: { days: "weekday", unsuitableDays: [], earliest: "08:00", travelMinutes: 40 },
  });
  await moved(hospital, mother, await timeOn(hospital, mother, "ordinary"));
  expect(await stored(waits.id)).toMatchObject({ state: "offered", booking: { day: old.day, lane: old.lane } });
  await expectWhole(mother.id);
  await expectWhole(waits.id);
});

test("moved by ten minutes in her own lane she keeps the seats that both times share", async () => {
  const { booking } = await stored(mother.id);
  const { sessionId, lane, unit, totalFen, day } = booking!;
  const answer = await moved(hospital, mother, { sessionId, lane, unit: unit + 1, agreedFen: totalFen, day });
  expect(answer.value.booking).toMatchObject({ sessionId, lane, unit: unit + 1 });
  await expectWhole(mother.id);
});

test("move.too-late — four hours before it is the last moment", async () => {
  const { booking } = await stored(mother.id);
  const time = await timeOn(hospital, mother, "ordinary");
  const { move } = (await hospital.call("appointments/application", { id: mother.id }, mother.token)).value.rights;
  await hospital.clock.pause(Date.parse(move.until) - Date.parse(hospital.clock.now()) - 500);
  const late = await moved(hospital, { ...mother, token: await tokenOf(mother) }, time);
  expect(late).toMatchObject({ code: "move.too-late", details: { until: move.until } });
  expect((await stored(mother.id)).booking).toEqual(booking);
});
/** A session opened now: the one of the first day has run out by the day of the examination. */
const tokenOf = async ({ accountId }: Fixed) =>
  (await hospital.app.sessions.open(TENANT, { kind: "patient", accountId })).token;

test("move.too-often — the published number of moves, then the desk", async () => {
  for (let n = 0; n < movingPolicy.move.most; n++) {
    const place = { ...mother.place, day: (await stored(mother.id)).booking!.day };
    expect((await moved(hospital, mother, await timeOn(hospital, { ...mother, place }, "ordinary"))).ok).toBe(true);
  }
  const place = { ...mother.place, day: (await stored(mother.id)).booking!.day };
  const answer = await moved(hospital, mother, await timeOn(hospital, { ...mother, place }, "ordinary"));
  expect(answer).toMatchObject({ code: "move.too-often", details: { most: movingPolicy.move.most } });
});

test("move.price-differs — a price that she did not see is never hers (S13)", async () => {
  const time = await timeOn(hospital, mother, "special-need");
  const answer = await moved(hospital, mother, { ...time, agreedFen: time.agreedFen - 1 });
  expect(answer).toMatchObject({ code: "move.price-differs", details: { totalFen: time.agreedFen } });
  await expectWhole(mother.id);
});

test("to a weekend while nothing is paid: the pair at its price, agreed as she moves, owed at the desk", async () => {
  const time = await timeOn(hospital, mother, "special-need");
  const { value } = await moved(hospital, mother, time);
  expect(value.booking).toMatchObject({ variant: "special-need", totalFen: time.agreedFen, payment: "at-desk" });
  expect((await stored(mother.id)).variants).toContain("special-need");
  const orders = await hospital.call("orders/mine", {}, mother.token);
  const open = orders.value.items.filter(({ closing }: { closing: string }) => closing === "open");
  expect(open).toEqual([expect.objectContaining({ totalFen: value.booking.owedFen })]);
});

test("time.unfit — a day outside her weeks, a lane that is not there, her own place", async () => {
  const time = await timeOn(hospital, mother, "ordinary");
  const { booking } = await stored(mother.id);
  const own = { sessionId: booking!.sessionId, lane: booking!.lane, unit: booking!.unit };
  for (const change of [{ sessionId: "2027-02-18#am" }, { lane: "Z9" }, own])
    expect(await moved(hospital, mother, { ...time, ...change })).toMatchObject({ code: "time.unfit" });
});

test("move.form-unfit — a form that runs out before the new day keeps her where she is", async () => {
  const { examFormId, personId, booking } = await stored(mother.id);
  const { form } = (await hospital.app.parts.appointments.examForms.issued(personId, examFormId!, TENANT))!;
  const shorter = { ...form, validUntil: booking!.day };
  const put = { table: "appointments", pk: `${TENANT}#person#${personId}`, sk: `exam-form#${examFormId}` } as const;
  const time = await timeOn(hospital, mother, "ordinary");
  await hospital.table.commit([
    { put, item: { v: 1, form: JSON.parse(JSON.stringify(shorter)), fingerprint: "x" }, when: "any" },
  ]);
  expect(time.day > booking!.day).toBe(true);
  expect(await moved(hospital, mother, time)).toMatchObject({ code: "move.form-unfit", details: { why: "expired" } });
});

test("time.taken — who loses the race keeps her time and sees what is free now", async () => {
  const other = await fixedFor(hospital, nurse, { variant: "ordinary" });
  const time = await timeOn(hospital, mother, "ordinary");
  const answers = await Promise.all([moved(hospital, mother, time, 3), moved(hospital, other, time, 3)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = answers.find(({ ok }) => !ok)!;
  expect(lost.code).toBe("time.taken");
  expect(lost.details.days.length).toBeGreaterThan(0);
  await expectWhole(mother.id);
  await expectWhole(other.id);
});

test("fifty women moving crosswise on few seats lose no seat and share none (S1, S2, S6)", async () => {
  const women: Fixed[] = [];
  for (let n = 0; n < 50; n++) women.push(await fixedFor(hospital, nurse, { variant: "ordinary" }));
  const days = await timesOf(hospital, women[0]!);
  const targets = days
    .filter(({ variant }) => variant === "ordinary")
    .slice(0, 2)
    .flatMap((day) =>
      day.openings.slice(0, 6).map((one: { sessionId: string; lane: string; unit: number }) => ({
        sessionId: one.sessionId,
        lane: one.lane,
        unit: one.unit,
        agreedFen: day.totalFen as number,
        day: day.day as string,
      })),
    );
  const answers = await Promise.all(women.map((one, n) => moved(hospital, one, targets[n % targets.length]!, 3)));
  expect(answers.every(({ ok, code }) => ok || code === "time.taken" || code === "time.unfit")).toBe(true);
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(targets.length / 2);
  for (const { id } of [...women, mother]) await expectWhole(id);
});

test("after her last day there is nothing to choose", async () => {
  const { value } = await hospital.call("appointments/timesFor", { id: mother.id, from: "2027-03-20" }, mother.token);
  expect(value).toEqual({ days: [] });
});
