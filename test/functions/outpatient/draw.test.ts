import { hashes } from "../../../functions/outpatient/hashes";
import { rankedBy, pseudonymOf, verifyDraw } from "../../../shared/outpatient/draw";
import { books, drawnSoon, minutes, planned, reads, steps } from "../../kit/clinics";
import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";

let hospital: Hospital;
let sessionId: string;
beforeEach(async () => {
  hospital = await openHospital();
  const session = await planned(hospital, 2, "dr-xiang-jinghe", "2026-12-10");
  sessionId = session.id;
  const marked = await drawnSoon(hospital, session, 5000);
  if (!marked.ok) throw new Error(`markRush was refused: ${marked.code}`);
});
const takes = ({ personId, token }: Patient, id = hospital.id()) =>
  hospital.call("outpatient/takeTicket", { id, personId, sessionId }, token);
const ticketOf = async ({ personId, token }: Patient) =>
  (await hospital.call("outpatient/ticket", { personId, sessionId }, token)).value.ticket;
const report = async (from?: number) =>
  (await hospital.call("outpatient/drawReport", { sessionId, ...(from ? { from } : {}) })).value;
const checked = (whole: Awaited<ReturnType<typeof report>>) =>
  verifyDraw(hashes, { ...whole, commitment: whole.rush.commitment });

/** So many people take a ticket in the window. */
async function tickets(count: number): Promise<Patient[]> {
  hospital.clock.advance(10);
  const people: Patient[] = [];
  for (let n = 0; n < count; n++) {
    const her = await hospital.patient();
    people.push(her);
    const taken = await takes(her);
    if (!taken.ok) throw new Error(`takeTicket was refused: ${taken.code}`);
  }
  return people;
}

test("outside the window takeTicket answers ticket.window-closed with the window", async () => {
  const her = await hospital.patient();
  expect(await takes(her)).toMatchObject({ code: "ticket.window-closed", details: { drawn: false } });
  hospital.clock.advance(16);
  expect((await takes(her)).code).toBe("ticket.window-closed");
});

test("a second tap changes nothing, and costs no second ticket; a ticket is one write unit", async () => {
  hospital.clock.advance(10);
  const her = await hospital.patient();
  const first = await takes(her);
  expect((await takes(her)).value).toEqual(first.value);
  expect(first.value.rush.commitment).toMatch(/^[0-9a-f]{64}$/);
  const other = await hospital.patient();
  const before = hospital.table.units().write;
  await takes(other);
  expect(hospital.table.units().write - before).toBe(1);
});

test("row 39: the draw ranks by the committed seed; first ranks have a place, the next are on the list, and anybody can check", async () => {
  const people = await tickets(14);
  expect((await report()).seed).toBeUndefined();
  await minutes(hospital, 7);
  const whole = await report();
  expect(checked(whole)).toEqual({ seedIsCommitted: true, orderIsRight: true, winnersAreFirst: true });
  expect(whole).toMatchObject({ tickets: 14, places: 2, won: [1, 2], leftOut: [], listed: 10 });
  const order = rankedBy(
    hashes,
    whole.seed,
    people.map(({ personId }) => pseudonymOf(hashes, personId, sessionId)),
  );
  expect(whole.pseudonyms).toEqual(order);
  for (const her of people) {
    const { drawn, pseudonym } = await ticketOf(her);
    expect(order.indexOf(pseudonym) + 1).toBe(drawn.rank);
    const due = drawn.rank <= 2 ? "won" : drawn.rank <= 12 ? "listed" : "not-reached";
    expect(drawn).toMatchObject({ of: 14, outcome: due });
    if (due === "not-reached") continue;
    const visit = await reads(hospital, drawn.visitId, her.token);
    if (due === "won") expect(visit).toMatchObject({ state: "booked", number: drawn.rank });
    else expect(visit).toMatchObject({ state: "waiting", ahead: drawn.rank - 3 });
  }
});

test("the order of promotion is the order of the draw", async () => {
  const people = await tickets(6);
  await minutes(hospital, 7);
  const byRank = new Map<number, Patient>();
  for (const her of people) byRank.set((await ticketOf(her)).drawn.rank, her);
  for (const [giver, next] of [
    [1, 3],
    [2, 4],
  ] as const) {
    const [gives, gets] = [byRank.get(giver)!, byRank.get(next)!];
    const visit = await reads(hospital, (await ticketOf(gives)).drawn.visitId, gives.token);
    await steps(hospital, "cancel", visit, gives.token);
    expect((await reads(hospital, (await ticketOf(gets)).drawn.visitId, gets.token)).state).toBe("kept");
  }
});

test("fewer tickets than places: the rest is open to everybody once the draw is done", async () => {
  await tickets(1);
  await minutes(hospital, 7);
  expect(await report()).toMatchObject({ tickets: 1, won: [1], listed: 0 });
  expect((await books(hospital, await hospital.patient(), sessionId)).ok).toBe(true);
});

test("who has reached a limit is left out, and says so in the report", async () => {
  const people = await tickets(3);
  for (const her of people.slice(0, 1)) {
    // One more than a day holds.
    await books(hospital, her, "dr-mou-siyuan@2026-12-04#am");
    for (const day of ["2026-12-01", "2026-12-02", "2026-12-03"]) await books(hospital, her, `dr-mou-siyuan@${day}#am`);
    await books(hospital, her, "dr-du-lanxin@2026-12-03#am");
    await books(hospital, her, "dr-du-lanxin@2026-12-03#pm");
  }
  hospital.clock.advance(1);
  await minutes(hospital, 6);
  const whole = await report();
  expect(whole.leftOut).toHaveLength(1);
  expect(checked(whole).winnersAreFirst).toBe(true);
  expect((await ticketOf(people[0]!)).drawn.outcome).toBe("left-out");
});

test("a stopped session takes no ticket: takeTicket answers session.stopped, and it is never drawn", async () => {
  const stop = { sessionId, stepId: hospital.id(), version: 2, reason: "停诊" };
  await hospital.call("outpatient/stopClinic", stop, await hospital.staff("clinic-desk"));
  hospital.clock.advance(10);
  expect((await takes(await hospital.patient())).code).toBe("session.stopped");
  await minutes(hospital, 7);
  expect((await report()).drawnAt).toBeUndefined();
});

test("the seed lies sealed: nowhere in the table before the draw, in the report after it", async () => {
  await tickets(2);
  const lies = () =>
    JSON.stringify([...(hospital.table as unknown as { everything(): Iterable<unknown> }).everything()]);
  const before = lies();
  await minutes(hospital, 7);
  const { seed } = await report();
  expect(before).not.toContain(seed);
  expect(lies()).toContain(seed);
  expect((await hospital.app.repositories.outpatient.seating(TENANT, sessionId))!.session.rush!.seed).toBe(seed);
});
