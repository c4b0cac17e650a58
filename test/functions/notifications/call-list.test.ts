import type { MemoryTable } from "../../../functions/kernel/table/memory";
import { openHospital, OTHER_TENANT, TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../../kit/stories";

let hospital: Hospital;
let mother: Patient;
let nurse: string;
let id: string;
let offerUntil: string;

/** An offer is open for 24 hours, made on Sunday at nine: it is called about on Monday from five in the morning, so on Sunday evening. */
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ name: "林晚晴" });
  nurse = await hospital.staff("triage");
  await formIssued(hospital, mother);
  id = await applied(hospital, mother);
  await approved(hospital, id, nurse, await firstPlace(hospital, id, nurse));
  offerUntil = (await inbox()).items.find(({ kind }: { kind: string }) => kind === "appointment-offered").facts
    .offerUntil;
});

const inbox = async () => (await hospital.call("notifications/inbox", {}, await hers())).value;
const hers = async () =>
  (await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: mother.accountId })).token;
const staff = async (role: "triage" | "clinic-desk" | "operations" = "triage", nth = 0) => hospital.staff(role, nth);
/** The job of every minute, by two copies at once. */
async function minute(at: string): Promise<void> {
  hospital.clock.set(at);
  await Promise.all([hospital.app.everyMinute(), hospital.app.everyMinute()]);
}
const evening = "2026-11-22T10:30:00.000Z";
const tasks = async (token?: string) =>
  (await hospital.call("notifications/callTasks", {}, token ?? (await staff()))).value.items;
const record = async (task: { id: string; version: number }, outcome: string, more: object = {}, token?: string) => {
  const input = { id: task.id, stepId: hospital.id(), version: task.version, outcome, note: "", ...more };
  return hospital.call("notifications/recordCall", input, token ?? (await staff()));
};
const audits = () => [...(hospital.table as MemoryTable).everything()].filter(({ key }) => key.table === "audit");

test("row 94: unread before its deadline, an offer becomes one call task, name masked, number hidden", async () => {
  await minute("2026-11-22T09:55:00.000Z");
  expect(await tasks()).toEqual([]);
  await minute(evening);
  await minute(evening);
  const list = await tasks();
  expect(list).toMatchObject([
    { kind: "appointment-offered", maskedName: "林*晴", answerBy: offerUntil, tries: 0, about: { id } },
  ]);
  expect(JSON.stringify(list)).not.toContain("1990001");
  for (const role of ["clinic-desk", "operations"] as const) expect(await tasks(await staff(role))).toHaveLength(1);
});

test("read, answered or too late, nobody is called", async () => {
  const message = (await inbox()).items.find(({ kind }: { kind: string }) => kind === "appointment-offered");
  await hospital.call("notifications/markRead", { id: message.id }, await hers());
  await minute(evening);
  expect(await tasks()).toEqual([]);
});

test("a task leaves the list when she reads the message, and when she has cancelled", async () => {
  await minute(evening);
  const message = (await inbox()).items.find(({ kind }: { kind: string }) => kind === "appointment-offered");
  await hospital.call("notifications/markRead", { id: message.id }, await hers());
  const [open] = await tasks();
  await minute("2026-11-22T10:31:00.000Z");
  expect(await tasks()).toEqual([]);
  const view = (await hospital.call("notifications/callTask", { id: open.id }, await staff())).value;
  expect(view.ended).toBe("read");
});

test("call.ended — nobody calls about what is no longer so", async () => {
  await minute(evening);
  const [task] = await tasks();
  await hospital.call("appointments/cancel", { id, stepId: hospital.id(), version: 2, reason: "other" }, await hers());
  await minute("2026-11-22T10:32:00.000Z");
  expect(await tasks()).toEqual([]);
  expect(await record(task, "reached")).toMatchObject({
    status: 409,
    code: "call.ended",
    details: { why: "superseded" },
  });
});

test("callTask shows the name and number, and that they were shown is written down first", async () => {
  await minute(evening);
  const [task] = await tasks();
  const before = audits().length;
  const { value } = await hospital.call("notifications/callTask", { id: task.id }, await staff());
  expect(value).toMatchObject({ name: "林晚晴", phone: "19900010001", calls: [] });
  expect(audits()).toHaveLength(before + 1);
  expect(audits().at(-1)!.item).toMatchObject({ kind: "read", thing: `call#${task.id}`, subject: mother.personId });
  expect(await hospital.call("notifications/callTask", { id: hospital.id() }, await staff())).toMatchObject({
    status: 404,
    code: "thing.missing",
  });
});

test("reached ends the task; the call and who made it are kept; the same tap again has one effect", async () => {
  await minute(evening);
  const [task] = await tasks();
  const token = await staff();
  const input = { id: task.id, stepId: hospital.id(), version: 1, outcome: "reached", note: "她会在晚上确认" };
  const [first, again] = [
    await hospital.call("notifications/recordCall", input, token),
    await hospital.call("notifications/recordCall", input, token),
  ];
  expect(first.value).toMatchObject({ ended: "reached", calls: [{ outcome: "reached", note: "她会在晚上确认" }] });
  expect(again.value).toEqual(first.value);
  expect(await hospital.call("notifications/recordCall", { ...input, note: "别的" }, token)).toMatchObject({
    status: 409,
    code: "request.reused",
  });
  expect(await tasks()).toEqual([]);
  expect(audits().filter(({ item }) => item.thing === `call#${task.id}` && item.kind === "write")).toHaveLength(1);
});

test("no answer: the task is off the list for half an hour, then back with one try", async () => {
  await minute(evening);
  const [task] = await tasks();
  expect((await record(task, "no-answer")).ok).toBe(true);
  expect(await tasks()).toEqual([]);
  await minute("2026-11-22T10:59:00.000Z");
  expect(await tasks()).toEqual([]);
  await minute("2026-11-22T11:02:00.000Z");
  expect(await tasks()).toMatchObject([{ id: task.id, tries: 1, version: 2 }]);
});

test("a wrong number ends the task: nobody rings it again", async () => {
  await minute(evening);
  const [task] = await tasks();
  expect((await record(task, "wrong-number")).value.ended).toBe("wrong-number");
  await minute("2026-11-22T11:30:00.000Z");
  expect(await tasks()).toEqual([]);
});

test("call.moved-on — two nurses at one task: the second hears who was first", async () => {
  await minute(evening);
  const [task] = await tasks();
  await record(task, "no-answer", {}, await staff("triage"));
  const second = await record(task, "no-answer", {}, await staff("clinic-desk"));
  expect(second).toMatchObject({ status: 409, code: "call.moved-on", details: { at: expect.any(String) } });
  expect(second.details.by).not.toBe("");
  expect(await record({ id: hospital.id(), version: 1 }, "reached")).toMatchObject({ status: 404 });
});

test("the list of one hospital is not another's", async () => {
  await minute(evening);
  const [task] = await tasks();
  const away = await hospital.staff("triage", 0, OTHER_TENANT);
  const there = { "x-hospital": OTHER_TENANT };
  expect((await hospital.call("notifications/callTasks", {}, away, there)).value.items).toEqual([]);
  expect(await hospital.call("notifications/callTask", { id: task.id }, away, there)).toMatchObject({ status: 404 });
});
