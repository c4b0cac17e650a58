import type { MemoryTable } from "../../../functions/kernel/table/memory";
import { everyMinute } from "../../../functions/chores";
import { answered, signedIn } from "../../../test/functions/consultations/life-world";
import { approved, checksOut, must, openMedicine, type MedicineWorld } from "../../../test/journeys/medicine-world";
import { goOn, pay, TWO, type Case, type Late } from "./onward";
import { openPeople, type One } from "./people";
import { planner, type Hearing, type Plan } from "./plan";

/** What an action has cost: read and write units, and round trips to the table. */
export type Spent = { count: number; read: number; write: number; trips: number };
export type Month = {
  readonly world: MedicineWorld;
  readonly cases: readonly Case[];
  readonly table: MemoryTable;
  readonly heard: ReadonlyMap<Hearing, number>;
  readonly units: ReadonlyMap<string, Spent>;
};

/** Minutes between two prescriptions: 3,000 are thirty days. */
const EVERY = 14;
const MOST_PEOPLE = 200;
const BEHIND = { steps: 60, minutes: 12 * 60 };

/** Lives a month of prescriptions through the calls of the hospital, over time that is set from outside. */
export async function liveMonth({ prescriptions, seed }: { prescriptions: number; seed: number }): Promise<Month> {
  const first = await openMedicine();
  const { hospital } = first;
  const table = hospital.table as MemoryTable;
  const heard = new Map<Hearing, number>();
  const units = new Map<string, Spent>();
  const measured: typeof hospital.call = async (path, input, token, headers) => {
    const before = table.units();
    const answer = await hospital.call(path, input, token, headers);
    const after = table.units();
    if (!answer.ok) return answer;
    const sum = units.get(path) ?? { count: 0, read: 0, write: 0, trips: 0 };
    units.set(path, {
      count: sum.count + 1,
      read: sum.read + after.read - before.read,
      write: sum.write + after.write - before.write,
      trips: sum.trips + after.trips - before.trips,
    });
    return answer;
  };
  const late: Late[] = [];
  const cases: Case[] = [];
  const drawn = planner(seed);
  const people = await openPeople(first, Math.min(MOST_PEOPLE, prescriptions));
  let open: Case[] = [];
  const tick = async (minutes: number) => {
    hospital.clock.advance(minutes);
    await everyMinute(hospital.app)();
    await hospital.settle();
    const now = hospital.clock.now();
    for (const one of late.filter(({ at }) => at <= now)) await one.tell();
    late.splice(0, late.length, ...late.filter(({ at }) => at > now));
    const left: Case[] = [];
    for (const one of open) if (await goOn(one, late, heard)) left.push(one);
    open = left;
  };
  for (let n = 0; n < prescriptions; n++) {
    const { patient: her, addressId } = people[n % people.length]!;
    const patient = { ...her, token: await hospital.signsInAgain(her) };
    const doctor = await signedIn(hospital, "doctor.xiang");
    const life = { ...first, hospital: { ...hospital, call: measured }, patient, doctor };
    await first.work("dr-xiang-jinghe", doctor);
    const world = { ...life, consultationId: await answered(life) };
    if (n % 40 === 39) await fillUp(world, n);
    const plan = drawn();
    const one = await begin(world, plan, addressId, late, heard);
    cases.push(one);
    open.push(one);
    await tick(EVERY);
  }
  for (let step = 0; step < BEHIND.steps; step++) await tick(BEHIND.minutes);
  return { world: first, cases, table, heard, units };
}

/** A delivery of the wholesaler: a hundred boxes of a batch of its own. */
async function fillUp({ hospital }: MedicineWorld, n: number): Promise<void> {
  const token = await signedIn(hospital, "dispensary.bai");
  const { drugId } = TWO[0]!;
  const { v: version } = must(await hospital.call("dispensary/stockOf", { drugId }, token), "stockOf");
  const batch = { batch: `M${String(n).padStart(6, "0")}`, expiresOn: "2028-11-01", packs: 100 };
  const input = { drugId, stepId: hospital.id(), version, ...batch };
  must(await hospital.call("dispensary/receive", input, token), "receive");
}

/** Signed, approved, chosen, at the counter, paid: up to where her plan lets her go. */
async function begin(
  world: MedicineWorld,
  plan: Plan,
  addressId: One["addressId"],
  late: Late[],
  heard: Map<Hearing, number>,
): Promise<Case> {
  const id = await approved(world, TWO);
  const chosen = await choose(world, plan, id, addressId);
  const one: Case = {
    plan,
    world,
    id,
    ...chosen,
    orders: [],
    freightAsked: false,
    stopped: false,
    way: 0,
  };
  must(await checksOut(world, id, chosen.deliveryId), "checkOut");
  if (plan.fate !== "unpaid") await pay(one, "prescriptions", id, late, heard);
  return one;
}

type Option = { carrier: { id: Plan["carrier"] }; why?: string; fen: number; payOnArrival: boolean };

/** She chooses how to get it, at the price that she is shown; a carrier that does not go to her gives way to one that does. */
async function choose(
  world: MedicineWorld,
  plan: Plan,
  prescriptionId: string,
  addressId: string,
): Promise<Pick<Case, "deliveryId" | "carrier" | "freight">> {
  const { hospital, patient } = world;
  const deliveryId = hospital.id();
  const asked = { prescriptionId, addressId };
  const { express } = must(await hospital.call("deliveries/options", asked, patient.token), "options");
  const possible = (express.carriers as Option[]).filter(({ why }) => !why);
  const option = possible.find((one) => one.carrier.id === plan.carrier) ?? possible[0]!;
  const carrier = option.carrier.id;
  const freight = option.payOnArrival ? plan.freight : "now";
  const parcel = { addressId, carrier, freight, expectedFen: option.fen, notUrgent: true };
  const input = { id: deliveryId, prescriptionId, method: plan.method, ...(plan.method === "express" ? parcel : {}) };
  must(await hospital.call("deliveries/choose", input, patient.token), "choose");
  return { deliveryId, carrier, freight };
}
