import { TENANT, openHospital, type Hospital } from "../../../kit/hospital";
import { fixedFor, seatsTaken } from "../../../kit/moving";
import { waitingAt } from "../../../kit/waiting";

let hospital: Hospital;
let nurse: string;
beforeEach(async () => {
  hospital = await openHospital();
  nurse = await hospital.staff("triage");
});
const ends = async ({ id, token }: { id: string; token: string }) => {
  const { version } = (await hospital.call("appointments/application", { id }, token)).value;
  const answer = await hospital.call(
    "appointments/cancel",
    { id, stepId: hospital.id(), version, reason: "pregnancy-ended" },
    token,
  );
  expect(answer.ok).toBe(true);
};
/** Rows of any table that would still bring something to her one day. */
function alive(id: string): string[] {
  const table = hospital.table as unknown as {
    everything(): Iterable<{ key: { table: string; pk: string; sk: string }; item: object }>;
  };
  return [...table.everything()]
    .filter(({ key }) => /#queue#|#due/.test(key.pk))
    .filter(({ item }) => JSON.stringify(item).includes(id))
    .map(({ key }) => `${key.table} ${key.pk}`);
}
/** A week and a half go by with everything that happens every minute, looked at once a day at noon. */
async function daysGoBy(days: number) {
  for (let day = 0; day < days; day++) {
    hospital.clock.advance(24 * 60);
    await hospital.app.everyMinute();
    await hospital.settle();
  }
}
const told = () => hospital.sms.sent?.length ?? 0;

test("D1-22: a fixed appointment ends at once: the place, the order, every reminder, and no call is made", async () => {
  const mother = await fixedFor(hospital, nurse, { variant: "ordinary" });
  await ends(mother);
  expect([...seatsTaken(hospital).values()]).not.toContain(mother.id);
  const orders = hospital.app.repositories.orders;
  const order = await orders.ofSubject(TENANT, { domain: "appointments", id: mother.id });
  expect(order === undefined || order.closing === "closed").toBe(true);
  const before = told();
  const inboxOf = async () => {
    const { token } = await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: mother.accountId });
    return (await hospital.call("notifications/inbox", {}, token)).value.items.map((one: { kind: string }) => one.kind);
  };
  const kinds = await inboxOf();
  await daysGoBy(40);
  expect(await inboxOf()).toEqual(kinds);
  expect(kinds).not.toContain("appointment-reminder");
  expect(told()).toBe(before);
  expect(alive(mother.id)).toEqual([]);
});

test("an offer and its wait-list entry are gone, the next one is asked, and she is not told of any place again", async () => {
  const [first, second] = [await waitingAt(hospital, nurse, 23 * 7), await waitingAt(hospital, nurse, 22 * 7)];
  await ends(first);
  const holder = await fixedFor(hospital, nurse, { variant: "ordinary" });
  await ends(holder);
  const state = async (id: string) => (await hospital.app.repositories.appointments.unread(TENANT, id))!.state;
  expect(await state(first.id)).toBe("cancelled-by-patient");
  expect(["offered", "wait-listed"]).toContain(await state(second.id));
  await daysGoBy(40);
  expect(alive(first.id)).toEqual([]);
});

test("it counts for nothing, and she may apply again at once", async () => {
  const mother = await fixedFor(hospital, nurse, { variant: "ordinary" });
  await ends(mother);
  const conduct = await hospital.call("appointments/conductOf", { personId: mother.personId }, mother.token);
  expect(conduct.value).toMatchObject({ cancels: { count: 0 } });
  expect(await hospital.app.repositories.appointments.active(mother.personId, TENANT)).toBeUndefined();
});
