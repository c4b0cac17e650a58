import { OTHER_TENANT, openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { applied } from "../../kit/stories";

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});

type Message = { id: string; at: string; readAt?: string; kind: string };
const inbox = async (token = mother.token, cursor?: string) =>
  (await hospital.call("notifications/inbox", cursor === undefined ? {} : { cursor }, token)).value as {
    items: Message[];
    cursor?: string;
    unread: number;
  };
const markRead = (id: string, token = mother.token, headers = {}) =>
  hospital.call("notifications/markRead", { id }, token, headers);
/** So many messages: an application, taken back, again and again. */
async function messages(times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const id = await applied(hospital, mother);
    const step = { id, stepId: hospital.id(), version: 1, reason: "other" };
    await hospital.call("appointments/cancel", step, mother.token);
  }
}

test("an empty inbox is empty", async () => {
  expect(await inbox()).toEqual({ items: [], unread: 0 });
});

test("row 93: pages of twenty, newest first, each message once, and how many are unread", async () => {
  await messages(12);
  const first = await inbox();
  expect([first.items.length, first.unread]).toEqual([20, 24]);
  const second = await inbox(mother.token, first.cursor);
  expect([second.items.length, second.cursor, second.unread]).toEqual([4, undefined, 24]);
  const all = [...first.items, ...second.items];
  expect(new Set(all.map(({ id }) => id)).size).toBe(24);
  const times = all.map(({ at }) => at);
  expect(times).toEqual([...times].sort().reverse());
  expect(all[23]!.kind).toBe("application-received");
});

test("T12: a cursor that nobody gave out opens nobody else's inbox and breaks nothing", async () => {
  await messages(1);
  const other = await hospital.patient();
  const forged = ["x", "%00", "{}", "A".repeat(400), Buffer.from("~").toString("base64url"), "😀"];
  for (const cursor of forged) {
    const answer = await hospital.call("notifications/inbox", { cursor }, other.token);
    expect([answer.status, answer.value]).toEqual([200, { items: [], unread: 0 }]);
  }
  expect((await hospital.call("notifications/inbox", { cursor: "A".repeat(401) }, other.token)).status).toBe(400);
});

test("C9: a message is read once; a later mark changes nothing, two at once neither", async () => {
  await messages(1);
  const [newest] = (await inbox()).items;
  const both = await Promise.all([markRead(newest!.id), markRead(newest!.id)]);
  expect(both.map(({ value }) => value)).toEqual([{}, {}]);
  const after = await inbox();
  expect(after.unread).toBe(1);
  const { readAt } = after.items[0]!;
  expect(readAt).toBeDefined();
  hospital.clock.advance(60);
  expect((await markRead(newest!.id)).ok).toBe(true);
  expect((await inbox()).items[0]!.readAt).toBe(readAt);
});

test("another account's message is not there, nor one of another hospital, nor one that never was", async () => {
  await messages(1);
  const [newest] = (await inbox()).items;
  const other = await hospital.patient();
  const away = await hospital.patient({ tenant: OTHER_TENANT });
  const missing = { status: 404, code: "thing.missing" };
  expect(await markRead(newest!.id, other.token)).toMatchObject(missing);
  expect(await markRead(newest!.id, away.token, { "x-hospital": OTHER_TENANT })).toMatchObject(missing);
  expect(await markRead("no-such-message")).toMatchObject(missing);
  expect((await inbox()).unread).toBe(2);
});

test("an id that no key can be made of is a malformed request", async () => {
  for (const id of ["", "x".repeat(201)])
    expect(await markRead(id)).toMatchObject({ status: 400, fields: [{ path: "id", code: "id.malformed" }] });
});
