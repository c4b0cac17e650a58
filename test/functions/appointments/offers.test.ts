import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued, type Place } from "../../kit/stories";

let hospital: Hospital;
let mother: Patient;
let nurse: string;
let id: string;
let place: Place;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  nurse = await hospital.staff("triage");
  await formIssued(hospital, mother);
  id = await applied(hospital, mother);
  place = await firstPlace(hospital, id, nurse);
  expect((await approved(hospital, id, nurse, place)).value.line.state).toBe("offered");
});

const step = (version: number) => ({ id, stepId: hospital.id(), version });
const call = (name: string, input: object) => hospital.call(`appointments/${name}`, input, mother.token);
/** The same pregnancy as in the kit's form of the first day, whatever day it is when somebody else applies. */
const mothersDating = { source: "last-period", firstDay: "2026-07-09" } as const;
/** Is the place free for somebody else? */
async function isFree(): Promise<boolean> {
  const other = await hospital.patient({ name: "何清" });
  await formIssued(hospital, other);
  const awake = await hospital.staff("triage", 1);
  return (await approved(hospital, await applied(hospital, other, { dating: mothersDating }), awake, place)).ok;
}

test("accepted with pay-at-desk she is scheduled; what is owed stands there", async () => {
  const answer = await call("acceptOffer", { ...step(2), payment: "at-desk" });
  expect(answer.value).toMatchObject({ state: "scheduled", booking: { day: place.day } });
  expect(answer.value.booking.owedFen).toBeGreaterThan(0);
  expect(await isFree()).toBe(false);
});

test("declined, the place is free again at once", async () => {
  expect((await call("declineOffer", { ...step(2), note: "不方便" })).value.state).toBe("declined");
  expect(await isFree()).toBe(true);
});

test("another time: the place is free, the case is back in the queue", async () => {
  const answer = await call("askAnotherTime", { ...step(2), note: "希望下午" });
  expect(answer.value).toMatchObject({ state: "submitted", ahead: 0 });
  expect(answer.value.booking).toBeUndefined();
  expect(await isFree()).toBe(true);
});

test("S5 S6: not answered in time, the offer ends once, the place is free, she is told and can ask again", async () => {
  hospital.clock.advance(24 * 60 + 1);
  expect(await call("acceptOffer", { ...step(2), payment: "at-desk" })).toMatchObject({ code: "offer.expired" });
  await Promise.all([hospital.app.everyMinute(), hospital.app.everyMinute()]);
  await hospital.settle();
  expect((await call("application", { id })).value.state).toBe("offer-expired");
  expect(await isFree()).toBe(true);
  const inbox = await hospital.call("notifications/inbox", {}, mother.token);
  const kinds = inbox.value.items.map((message: { kind: string }) => message.kind);
  expect(kinds.filter((kind: string) => kind === "appointment-offer-expired")).toHaveLength(1);
  expect((await call("askAnotherTime", { ...step(3), note: "" })).value.state).toBe("submitted");
});

test("an hour before its time the offer still stands", async () => {
  hospital.clock.advance(23 * 60);
  await hospital.app.everyMinute();
  expect((await call("acceptOffer", { ...step(2), payment: "at-desk" })).ok).toBe(true);
});

test("window.passed — nobody is put back into a queue after her last day", async () => {
  hospital.clock.advance(24 * 60 + 1);
  await hospital.app.everyMinute();
  hospital.clock.advance(80 * 24 * 60);
  const fresh = await hospital.app.sessions.open("cqhcwc", { kind: "patient", accountId: mother.accountId });
  const input = { ...step(3), note: "" };
  expect(await hospital.call("appointments/askAnotherTime", input, fresh.token)).toMatchObject({
    code: "window.passed",
  });
});

test("cancel.too-late — two hours before, only the desk can cancel; an ended pregnancy is always heard", async () => {
  await call("acceptOffer", { ...step(2), payment: "at-desk" });
  const { booking } = (await call("application", { id })).value;
  hospital.clock.set(
    new Date(Date.parse(`${booking.day}T${booking.startsAt}:00.000+08:00`) - 60 * 60_000).toISOString(),
  );
  const { token } = await hospital.app.sessions.open("cqhcwc", { kind: "patient", accountId: mother.accountId });
  const late = (reason: string) => hospital.call("appointments/cancel", { ...step(3), reason }, token);
  expect(await late("cannot-come")).toMatchObject({ code: "cancel.too-late" });
  expect((await late("pregnancy-ended")).value.state).toBe("cancelled-by-patient");
});

test("precautions are acknowledged at the version she read", async () => {
  await call("acceptOffer", { ...step(2), payment: "at-desk" });
  const answer = await call("acknowledgePrecautions", { ...step(3), precautionsVersion: "2026-11" });
  expect(answer.value.precautionsSeenAt).toBe(hospital.clock.now());
  expect(answer.value.version).toBe(4);
});

test("answer.empty — an answer to the desk says something", async () => {
  await call("askAnotherTime", { ...step(2), note: "" });
  await hospital.call("appointments/askForMore", { ...step(3), asks: ["nt-figures"], note: "请填NT值" }, nurse);
  expect(await call("supply", { ...step(4), documentIds: [], note: " " })).toMatchObject({ code: "answer.empty" });
  const nt = { done: "elsewhere", hospitalName: "江津医院", scannedOn: "2026-10-03", crlMm: 61, ntMm: 1.5 };
  expect((await call("supply", { ...step(4), documentIds: [], nt, note: "" })).value.state).toBe("submitted");
});

test("D1-19: an overdue review is told once to her and rises to the top of the queue", async () => {
  const late = await hospital.patient({ name: "邓一诺" });
  const lateId = await applied(hospital, late);
  hospital.clock.advance(49 * 60);
  await hospital.app.everyMinute();
  await hospital.app.everyMinute();
  await hospital.settle();
  const { token } = await hospital.app.sessions.open("cqhcwc", { kind: "patient", accountId: late.accountId });
  const inbox = await hospital.call("notifications/inbox", {}, token);
  const kinds = inbox.value.items.map((message: { kind: string }) => message.kind);
  expect(kinds.filter((kind: string) => kind === "application-overdue")).toHaveLength(1);
  const queue = await hospital.call("appointments/queue", { waiting: "review" }, await hospital.staff("triage"));
  expect(queue.value.items[0]).toMatchObject({ id: lateId, overdue: true });
  expect(queue.value.counts.overdue).toBe(1);
});
