import { books, joins, minutes, planned, reads, steps } from "../../kit/clinics";
import { openHospital, type Answer, type Hospital, type Patient } from "../../kit/hospital";

type Waiting = { readonly who: Patient; readonly id: string };
let hospital: Hospital;
let sessionId: string;
let holder: Patient;
let held: Answer["value"];

/** A full session of one time, and so many who wait for it. */
async function fullWith(waiting: number, day?: string): Promise<Waiting[]> {
  ({ id: sessionId } = await planned(hospital, 1, "dr-xiang-jinghe", day));
  holder = await hospital.patient();
  held = (await books(hospital, holder, sessionId)).value;
  const list: Waiting[] = [];
  for (let n = 0; n < waiting; n++) {
    const who = await hospital.patient();
    list.push({ who, id: (await joins(hospital, who, sessionId)).value.id });
  }
  return list;
}
const cancels = () => steps(hospital, "cancel", held, holder.token);
const see = ({ who, id }: Waiting) => reads(hospital, id, who.token);
const takes = async (one: Waiting, call: string) => steps(hospital, call, await see(one), one.who.token);

beforeEach(async () => {
  hospital = await openHospital();
});

test("S8: a cancelled time is kept for the first of the list in the same commit; nobody else can book it", async () => {
  const [first, second] = (await fullWith(2)) as [Waiting, Waiting];
  expect((await see(second)).ahead).toBe(1);
  await cancels();
  const kept = await see(first);
  expect(kept).toMatchObject({ state: "kept", number: 1 });
  expect(Date.parse(kept.keptUntil) - Date.parse(hospital.clock.now())).toBeGreaterThan(14 * 60_000);
  expect((await books(hospital, await hospital.patient(), sessionId)).code).toBe("session.full");
  expect((await takes(first, "acceptPlace")).value).toMatchObject({ state: "booked", number: 1 });
  expect(await see(second)).toMatchObject({ state: "waiting", ahead: 0 });
  const inbox = await hospital.call("notifications/inbox", {}, first.who.token);
  expect(inbox.value.items.map(({ kind }: { kind: string }) => kind)).toContain("clinic-booked");
});

test("S10: passed or lapsed, it goes on to the next, and is never offered twice to the same person", async () => {
  const [first, second, third] = (await fullWith(3)) as [Waiting, Waiting, Waiting];
  await cancels();
  expect((await takes(first, "passPlace")).value.state).toBe("passed");
  expect((await see(second)).state).toBe("kept");
  await minutes(hospital, 16);
  expect((await see(second)).state).toBe("lapsed");
  expect((await see(third)).state).toBe("kept");
  expect((await takes(third, "acceptPlace")).ok).toBe(true);
  expect((await see(first)).state).toBe("passed");
});

test("whoever comes too late hears place.lapsed for acceptPlace and passPlace, before the job and after it", async () => {
  const [first] = (await fullWith(1)) as [Waiting];
  await cancels();
  hospital.clock.advance(16);
  expect((await takes(first, "acceptPlace")).code).toBe("place.lapsed");
  expect((await takes(first, "passPlace")).code).toBe("place.lapsed");
  await minutes(hospital, 1);
  expect((await takes(first, "acceptPlace")).code).toBe("place.lapsed");
});

test("visit.moved-on for leaveList, acceptPlace and passPlace of what is booked; she may leave while she waits", async () => {
  const [first, second] = (await fullWith(2)) as [Waiting, Waiting];
  expect((await takes(first, "leaveList")).value.state).toBe("left");
  expect((await takes(first, "leaveList")).code).toBe("visit.moved-on");
  expect((await takes(first, "acceptPlace")).code).toBe("visit.moved-on");
  expect((await takes(first, "passPlace")).code).toBe("visit.moved-on");
  await cancels();
  expect((await see(second)).state).toBe("kept");
});

test("3.6: where nobody waits the time rests for a random while; whoever was told beforehand gets nothing by it", async () => {
  await fullWith(0);
  await cancels();
  const friend = await hospital.patient();
  expect((await books(hospital, friend, sessionId)).code).toBe("session.full");
  let waited = 0;
  for (; waited < 125 && (await books(hospital, friend, sessionId)).code === "session.full"; waited++)
    await minutes(hospital, 1);
  expect(waited).toBeGreaterThan(0);
  expect(waited).toBeLessThanOrEqual(121);
});

test("who joins while a time rests gets it when the rest is over", async () => {
  await fullWith(0);
  await cancels();
  const who = await hospital.patient();
  const { value } = await joins(hospital, who, sessionId);
  expect(value.state).toBe("waiting");
  hospital.clock.advance(121);
  await minutes(hospital, 0);
  expect((await see({ who, id: value.id })).state).toBe("kept");
});

test("less than two hours before, a kept place that is not taken is open to everybody", async () => {
  const [first, second] = (await fullWith(2)) as [Waiting, Waiting];
  hospital.clock.set("2026-11-30T21:50:00.000Z");
  await cancels();
  hospital.clock.set("2026-11-30T22:04:00.000Z");
  await takes(first, "passPlace");
  expect((await see(second)).state).toBe("waiting");
  expect((await books(hospital, await hospital.patient(), sessionId)).ok).toBe(true);
});

test("who still waits when the session is over is let go, and may wait elsewhere", async () => {
  const [first] = (await fullWith(1)) as [Waiting];
  hospital.clock.set("2026-12-01T02:00:00.000Z");
  await minutes(hospital, 0);
  expect((await see(first)).state).toBe("not-reached");
  expect((await hospital.call("outpatient/visit", { id: held.id }, holder.token)).value.state).toBe("no-show");
});

test("a move takes the new time and gives the old one to the first of the list, in one", async () => {
  const [first] = (await fullWith(1)) as [Waiting];
  const moved = await steps(hospital, "move", held, holder.token, {
    sessionId: "dr-mou-siyuan@2026-12-02#am",
    slot: 2,
  });
  expect(moved.value).toMatchObject({ id: held.id, state: "booked", day: "2026-12-02", number: 3, startsAt: "08:50" });
  expect((await see(first)).state).toBe("kept");
  const { value } = await hospital.call("outpatient/mine", {}, holder.token);
  expect(value.items).toMatchObject([{ id: held.id, day: "2026-12-02" }]);
});

test("rows 41 and 42: a followed doctor's release is told once; a visit goes into the phone's calendar", async () => {
  const her = await hospital.patient();
  const favourite = { doctorId: "dr-mou-siyuan", on: true, remindRelease: true };
  const set = await hospital.call("outpatient/setFavourite", favourite, her.token);
  expect(set.value.favourites).toEqual([{ doctorId: "dr-mou-siyuan", remindRelease: true }]);
  hospital.clock.set("2026-11-22T23:00:00.000Z");
  await minutes(hospital, 0);
  const inbox = await hospital.call("notifications/inbox", {}, her.token);
  const released = inbox.value.items.filter(({ kind }: { kind: string }) => kind === "clinic-release");
  expect(released.map(({ facts }: { facts: { day: string } }) => facts.day)).toContain("2026-12-07");
  await fullWith(0);
  const file = await hospital.call("outpatient/calendarFile", { id: held.id }, holder.token);
  expect(file.value.text).toContain("DTSTART:20261201T000000Z");
  expect(file.value.text).not.toMatch(/林|dr-/);
});

test("favourites.too-many is what setFavourite answers beyond the list that it names", async () => {
  const her = await hospital.patient();
  const { doctors } = (await hospital.call("hospital/directory", {})).value;
  const { hospital: facts } = hospital.app.repositories;
  const directory = await facts.directory("cqhcwc");
  const many = Array.from({ length: 21 }, (_, n) => ({ ...doctors[0], id: `dr-extra-${n}` }));
  await facts.commit([facts.saveDirectory("cqhcwc", { ...directory, doctors: many })]);
  hospital.clock.advance(2);
  const follow = (n: number) =>
    hospital.call("outpatient/setFavourite", { doctorId: `dr-extra-${n}`, on: true, remindRelease: false }, her.token);
  for (let n = 0; n < 20; n++) expect((await follow(n)).ok).toBe(true);
  expect(await follow(20)).toMatchObject({ code: "favourites.too-many", details: { most: 20 } });
});
