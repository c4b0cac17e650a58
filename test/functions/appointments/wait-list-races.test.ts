import { idFromBytes } from "../../../shared/kernel/ids";
import type { Application } from "../../../shared/appointments/application";
import { seatsOf } from "../../../shared/appointments/openings";
import { takeStep, withoutPlace } from "../../../shared/appointments/rules";
import { commitByHospital } from "../../../functions/appointments/step-by-hospital";
import { TENANT } from "../../kit/hospital";
import { seededIds } from "../../kit/ids";
import { formOnList, waitListWorld } from "../../kit/wait-list-world";
import { application, booking, dueAt, NOW, policy } from "../../shared/appointments/sample";

const DAY = "2026-12-16";
let world: ReturnType<typeof waitListWorld>;
let bytes: (length: number) => Uint8Array;
beforeEach(() => {
  world = waitListWorld(policy, NOW);
  bytes = seededIds("races").bytes;
});
const newId = () => idFromBytes(bytes(26));

async function booked(unit: number, change: Partial<Application> = {}): Promise<Application> {
  const [hour, minute] = [8 + Math.floor(unit / 6), (unit % 6) * 10];
  const clock = (more: number) => {
    const all = hour * 60 + minute + more;
    return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
  };
  const place = { ...booking(DAY, clock(0)), endsAt: clock(30), unit };
  const one = application({ id: newId(), personId: newId(), state: "scheduled", booking: place, ...change });
  await world.place(one);
  return one;
}
async function waits(age: number, formId = newId(), fetuses = 1): Promise<Application> {
  const one = application({
    fetuses,
    id: newId(),
    personId: newId(),
    state: "wait-listed",
    dueOn: dueAt(age),
    waiting: {
      since: NOW,
      reason: "no-capacity",
      hardStop: policyHardStop(age),
      form: formOnList(formId, "2027-02-28"),
      offered: [],
    },
  });
  await world.place(one);
  return one;
}
const policyHardStop = (age: number) => `2027-0${age > 18 ? 1 : 2}-1${9 - (age % 9)}`;
const states = async (...all: Application[]) => Promise.all(all.map(async ({ id }) => (await world.read(id)).state));
const holders = async (...all: Application[]) =>
  Promise.all(
    all.map(async ({ booking: place }) => {
      const held = await Promise.all(seatsOf(place!).map((seat) => world.holder(place!.sessionId, seat)));
      const ids = new Set(held.map((seat) => seat?.holder));
      return ids.size === 1 ? [...ids][0] : "torn";
    }),
  );

test("S8: ten places given back at once are ten offers to ten women, and none is free", async () => {
  const places = [];
  for (let n = 0; n < 10; n++) places.push(await booked(n * 3));
  const list = [];
  for (let n = 0; n < 12; n++) list.push(await waits(20));
  const done = await Promise.all(places.map(({ id }) => world.gives(id, "cancel")));
  expect(done).toEqual(new Array(10).fill(true));
  const now = await Promise.all(list.map(({ id }) => world.read(id)));
  const offered = now.filter(({ state }) => state === "offered");
  expect(offered).toHaveLength(10);
  expect(new Set(await holders(...places))).toEqual(new Set(offered.map(({ id }) => id)));
});

test("S6 S8: the same place given back twice at once is offered once", async () => {
  const place = await booked(0);
  const [first, second] = [await waits(20), await waits(20)];
  const done = await Promise.all([world.gives(place.id, "cancel"), world.gives(place.id, "cancel")]);
  expect(done.filter(Boolean)).toHaveLength(1);
  expect((await states(first, second)).sort()).toEqual(["offered", "wait-listed"]);
});

test("S10: accepted and run out at the same moment, one of the two happens; only a place given back goes on", async () => {
  for (let round = 0; round < 20; round++) {
    const place = await booked(0, { booking: { ...booking(DAY, "08:00"), endsAt: "08:30", lane: `l${round}` } });
    const first = await waits(20);
    const second = await waits(20);
    await world.gives(place.id, "cancel");
    const [hers] = (await Promise.all([first, second].map(({ id }) => world.read(id)))).filter(
      ({ state }) => state === "offered",
    );
    const accepted = takeStep(hers!, "accept", { now: NOW });
    if (!accepted.ok) throw new Error("the offer does not stand");
    const accept = () => commitByHospital(world.parts, hers!, { after: accepted.value }, TENANT);
    const expire = () => world.gives(hers!.id, "expireOffer");
    const done = await Promise.all(round % 2 ? [accept(), expire()] : [expire(), accept()]);
    expect(done.filter(Boolean)).toHaveLength(1);
    const [state] = await states(hers!);
    const other = hers!.id === first.id ? second : first;
    expect(await states(other)).toEqual([state === "accepted" ? "wait-listed" : "offered"]);
    expect(await holders(place)).toEqual([state === "accepted" ? hers!.id : other.id]);
    for (const one of [first, second]) await leave(one.id);
  }
});

/** Takes her off the list, so that the next round begins with an empty one. */
async function leave(id: string): Promise<void> {
  const before = await world.read(id);
  const stepped = takeStep(before, "cancel", { now: NOW });
  if (stepped.ok) await commitByHospital(world.parts, before, { after: withoutPlace(stepped.value) }, TENANT);
}

test("the next one leaves the list at the same moment: the place goes to the one behind her", async () => {
  const place = await booked(0);
  const [first, second] = [await waits(21), await waits(20)];
  const inOrder = (await world.parts.repository.queue("wait", TENANT, 10)).rows.map(({ application: { id } }) => id);
  const head = inOrder[0] === first.id ? first : second;
  const behind = head === first ? second : first;
  const [gone] = await Promise.all([leave(head.id), world.gives(place.id, "cancel")]);
  expect(gone).toBeUndefined();
  const after = await states(head, behind);
  expect([
    ["cancelled-by-patient", "offered"],
    ["offered", "wait-listed"],
  ]).toContainEqual(after);
  expect(await holders(place)).toEqual([after[1] === "offered" ? behind.id : head.id]);
});

test("S1 S8: twins at the head get the place with what is free beside it, unless somebody takes that at the same moment", async () => {
  const [place, behind] = [await booked(3), await waits(20)];
  const twins = await waits(21, newId(), 2);
  const [, taken] = await Promise.allSettled([world.gives(place.id, "cancel"), booked(0)]);
  expect(await states(twins)).toEqual(["offered"]);
  expect(await states(behind)).toEqual(["wait-listed"]);
  const { booking: hers } = await world.read(twins.id);
  const free = taken.status === "rejected";
  expect({ unit: hers!.unit, units: hers!.units }).toEqual({ unit: free ? hers!.unit : 3, units: 5 });
  for (const seat of seatsOf(hers!)) expect((await world.holder(hers!.sessionId, seat))?.holder).toBe(twins.id);

  const [second, other] = [await booked(12), await booked(15)];
  await booked(9);
  const late = await waits(21, newId(), 2);
  expect(await world.gives(second.id, "cancel")).toBe(true);
  expect(await states(late, behind)).toEqual(["wait-listed", "offered"]);
  expect(await states(other)).toEqual(["scheduled"]);
});

test("S1: what the same commit takes beside the place that it gives back is not joined to it", async () => {
  const place = await booked(3);
  const [behind, twins] = [await waits(20), await waits(21, newId(), 2)];
  const { sessionId } = place.booking!;
  const beside = [0, 1, 2, 6, 7].flatMap((unit) => seatsOf({ lane: "a", unit, units: 1 }));
  const holder = { id: place.id, by: "", at: NOW };
  const after = withoutPlace({ ...place, v: place.v + 1, state: "cancelled-by-patient" });
  const writes = world.parts.repository.seatWrites(true, sessionId, beside, holder, TENANT);
  expect(await commitByHospital(world.parts, place, { after, givesPlace: true, writes }, TENANT)).toBe(true);
  expect(await states(twins, behind)).toEqual(["wait-listed", "offered"]);
  for (const seat of beside) expect((await world.holder(sessionId, seat))?.holder).toBe(place.id);
});

test("D1-06: a clinic form that was used meanwhile is no form: the place goes to the next one", async () => {
  const place = await booked(0);
  const used = newId();
  const [first, second] = [await waits(21, used), await waits(20)];
  const forms = [first, second].map((one) => one.waiting!.form.id);
  const order = (await world.parts.repository.queue("wait", TENANT, 10)).rows.map(({ application: one }) => one);
  expect(order.map((one) => one.id)).toContain(first.id);
  const head = order[0]!;
  await world.table.commit([
    world.parts.examForms.use(head.personId, forms[head.id === first.id ? 0 : 1]!, newId(), TENANT),
  ]);
  expect(await world.gives(place.id, "cancel")).toBe(true);
  expect(await states(head, order[1]!)).toEqual(["wait-listed", "offered"]);
});

test("handing a place on costs one read of the list and one of its session more, and is one transaction", async () => {
  const [alone, followed] = [await booked(0), await booked(6)];
  const costOf = async (work: () => Promise<unknown>) => {
    const before = world.table.units();
    await work();
    const after = world.table.units();
    return { read: after.read - before.read, write: after.write - before.write, trips: after.trips - before.trips };
  };
  const free = await costOf(() => world.gives(alone.id, "cancel"));
  await waits(20);
  const handed = await costOf(() => world.gives(followed.id, "cancel"));
  expect(free.trips).toBe(3);
  expect(handed.trips).toBe(4);
  expect(handed.read - free.read).toBeLessThanOrEqual(2);
  expect(handed.write).toBeLessThanOrEqual(80);
});
