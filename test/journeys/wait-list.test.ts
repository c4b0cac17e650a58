import { addDays, addMinutes, dayOf, instantOf } from "../../shared/kernel/time";
import { openHospital, TENANT, type Hospital, type Patient } from "../kit/hospital";
import { applied, approved, firstPlace, formIssued, type Place } from "../kit/stories";
import { dueOnAt, putOnList, waitingAt, type Waiting } from "../kit/waiting";

let hospital: Hospital;
let nurse: string;
beforeEach(async () => {
  hospital = await openHospital();
  nurse = await hospital.staff("triage");
});
const step = (id: string, version: number) => ({ id, stepId: hospital.id(), version });
/** She opens the mini program again: signed in anew where days have passed. */
async function ask(woman: Patient, call: string, input: object) {
  const { token } = await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: woman.accountId });
  return hospital.call(call, input, token);
}
const seen = async (woman: Waiting) => (await ask(woman, "appointments/application", { id: woman.id })).value;
const told = async (woman: Waiting): Promise<string[]> =>
  (await ask(woman, "notifications/inbox", {})).value.items.map((one: { kind: string }) => one.kind).reverse();
/** The jobs of every minute at that moment, each twice. */
async function jobsAt(moment: string): Promise<void> {
  hospital.clock.set(moment);
  await hospital.app.everyMinute();
  await hospital.app.everyMinute();
  await hospital.settle();
}

async function bookedWoman(): Promise<{ woman: Patient; id: string; place: Place }> {
  const woman = await hospital.patient({ name: "宋知夏" });
  await formIssued(hospital, woman);
  const id = await applied(hospital, woman);
  const place = await firstPlace(hospital, id, nurse, "ordinary");
  await approved(hospital, id, nurse, place);
  const accepted = { ...step(id, 2), payment: "at-desk" };
  expect((await hospital.call("appointments/acceptOffer", accepted, woman.token)).value.state).toBe("scheduled");
  return { woman, id, place };
}

test("D1-18 row 24: no place, then another woman cancels: within the same tap the place is held for her, and becomes hers", async () => {
  const { woman, id, place } = await bookedWoman();
  const mother = await waitingAt(hospital, nurse, 138);
  const listed = await seen(mother);
  expect(listed).toMatchObject({ state: "wait-listed", waitList: { ahead: 0, answerHours: 12, noticeHours: 24 } });
  expect(listed.alternatives).toBeUndefined();

  await hospital.call("appointments/cancel", { ...step(id, 3), reason: "cannot-come" }, woman.token);
  const offered = await seen(mother);
  expect(offered).toMatchObject({ state: "offered", booking: { day: place.day, lane: place.lane, unit: place.unit } });
  expect(offered.booking.totalFen).toBe(offered.quotes[0].totalFen);
  expect(offered.offerUntil).toBe(addMinutes(offered.updatedAt, 12 * 60));
  expect(offered.timeline.at(-1)).toMatchObject({ state: "offered", by: "hospital", reason: "from-wait-list" });

  const accept = { ...step(mother.id, 3), payment: "at-desk" };
  expect((await ask(mother, "appointments/acceptOffer", accept)).value.state).toBe("scheduled");
  expect(await told(mother)).toEqual([
    "application-received",
    "application-wait-listed",
    "appointment-offered",
    "appointment-scheduled",
  ]);
});

test("S7: online she lets the time to pay pass: the place goes to the next, and she can stand where she stood", async () => {
  const { woman, id } = await bookedWoman();
  const [first, second] = [await waitingAt(hospital, nurse, 139), await waitingAt(hospital, nurse, 137)];
  await hospital.call("appointments/cancel", { ...step(id, 3), reason: "cannot-come" }, woman.token);
  const accepted = await ask(first, "appointments/acceptOffer", { ...step(first.id, 3), payment: "online" });
  expect(accepted.value.state).toBe("accepted");
  await jobsAt(accepted.value.offerUntil);
  expect((await seen(first)).state).toBe("offer-expired");
  expect((await seen(second)).state).toBe("offered");
  const back = await ask(first, "appointments/askAnotherTime", { ...step(first.id, 5), note: "" });
  expect(back.value).toMatchObject({ state: "wait-listed", waitList: { ahead: 0 } });
});

test("row 25: ten days before her last day she is told once, the desk sees it, and there is somewhere else to go", async () => {
  const mother = await waitingAt(hospital, nurse, 160);
  const { hardStop } = (await seen(mother)).waitList;
  const near = addDays(hardStop, -10);
  await jobsAt(instantOf(addDays(near, -1), "23:59"));
  expect(await told(mother)).not.toContain("application-window-closing");
  expect((await seen(mother)).waitList.closing).toBe(false);

  await jobsAt(instantOf(near, "08:00"));
  expect((await told(mother)).filter((kind) => kind === "application-window-closing")).toHaveLength(1);
  const late = await seen(mother);
  expect(late).toMatchObject({ state: "wait-listed", waitList: { closing: true, ahead: 0 } });
  expect(late.alternatives.length).toBeGreaterThan(0);
  expect(late.alternatives.every((one: { confirmed: boolean }) => !one.confirmed)).toBe(true);
  nurse = await hospital.staff("triage");
  const desk = (await hospital.call("appointments/queue", { waiting: "wait" }, nurse)).value;
  expect(desk.counts).toMatchObject({ wait: 1, closing: 1 });
  expect(desk.items[0]).toMatchObject({ id: mother.id, overdue: true, waiting: { hardStop, closing: true } });
});

test("row 94: unread for a day, the news that her last day is near becomes a call", async () => {
  const mother = await waitingAt(hospital, nurse, 160);
  const { hardStop } = (await seen(mother)).waitList;
  await jobsAt(instantOf(addDays(hardStop, -10), "08:00"));
  await jobsAt(instantOf(addDays(hardStop, -9), "07:30"));
  const calls = await hospital.call("notifications/callTasks", {}, await hospital.staff("triage"));
  expect(calls.value.items.map((one: { kind: string }) => one.kind)).toContain("application-window-closing");
});

test("D1-18: when no offer can come in time any more she is told so the same minute, with other ways, never left waiting", async () => {
  const mother = await waitingAt(hospital, nurse, 170);
  const { hardStop } = (await seen(mother)).waitList;
  await jobsAt(instantOf(addDays(hardStop, -1), "23:59"));
  expect((await seen(mother)).state).toBe("wait-listed");
  await jobsAt(instantOf(hardStop, "00:00"));
  expect(await seen(mother)).toMatchObject({
    state: "not-scheduled",
    outcome: { reason: "window-closing", goTo: "ultrasound-triage" },
    waitList: { hardStop },
    alternatives: [{ id: "yunhe" }, { id: "qinglan" }],
  });
  expect((await told(mother)).slice(-2)).toEqual(["application-window-closing", "application-not-scheduled"]);
  const anew = dueOnAt(hospital, 136);
  expect(await putOnList(hospital, mother.id, await hospital.staff("triage"), anew, 4)).toMatchObject({
    code: "application.moved-on",
  });
});

test("D1-06: her form runs out while she waits: she is passed over, told so on her page, and with a new one she is next", async () => {
  const mother = await waitingAt(hospital, nurse, 116);
  expect((await seen(mother)).examForm).toBe("found");
  hospital.clock.set(instantOf(addDays(dayOf(hospital.clock.now()), 61), "09:00"));
  expect(await seen(mother)).toMatchObject({ state: "wait-listed", examForm: "missing" });
  await formIssued(hospital, mother);
  expect((await seen(mother)).examForm).toBe("found");
  const later = await hospital.patient({ name: "宋知夏" });
  await formIssued(hospital, later);
  nurse = await hospital.staff("triage");
  const id = await applied(hospital, later, {
    dating: { source: "told", dueOn: dueOnAt(hospital, 150) },
    nt: { done: "none" },
  });
  await approved(hospital, id, nurse, await firstPlace(hospital, id, nurse, "ordinary"));
  await ask(later, "appointments/cancel", { ...step(id, 2), reason: "other" });
  expect((await seen(mother)).state).toBe("offered");
});

test("an ended pregnancy leaves the list at once, and nothing is offered or told to her any more", async () => {
  const { woman, id } = await bookedWoman();
  const mother = await waitingAt(hospital, nurse, 138);
  await ask(mother, "appointments/cancel", { ...step(mother.id, 2), reason: "pregnancy-ended" });
  await hospital.call("appointments/cancel", { ...step(id, 3), reason: "cannot-come" }, woman.token);
  await jobsAt(instantOf(addDays(dayOf(hospital.clock.now()), 60), "09:00"));
  expect(await told(mother)).toEqual(["application-received", "application-wait-listed", "appointment-cancelled"]);
  const desk = await hospital.call("appointments/queue", { waiting: "wait" }, await hospital.staff("triage"));
  expect(desk.value.counts.wait).toBe(0);
});
