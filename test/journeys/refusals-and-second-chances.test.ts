import { addDays, instantOf } from "../../shared/kernel/time";
import { openHospital, TENANT, type Hospital, type Patient } from "../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../kit/stories";

let hospital: Hospital;
let mother: Patient;
let nurse: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  hospital.wechat.allows.add(mother.openid);
  nurse = await hospital.staff("triage");
});

const step = (id: string, version: number) => ({ id, stepId: hospital.id(), version });
const ask = (call: string, input: object, token = mother.token) => hospital.call(`appointments/${call}`, input, token);
const application = async (id: string) => (await ask("application", { id })).value;
const review = async () => (await ask("queue", { waiting: "review" }, nurse)).value.items as { id: string }[];
/** What she was told, oldest first: every event is told twice, every message is there once. */
async function told(): Promise<string[]> {
  const { value } = await hospital.call("notifications/inbox", {}, mother.token);
  return value.items.map(({ kind }: { kind: string }) => kind).reverse();
}
const pushed = () => hospital.wechat.sent.map(({ values }) => values.state ?? "预约");
const states = async (id: string) =>
  (await application(id)).timeline.map(({ state }: { state: string }) => state) as string[];

test("D1-16 D1-18: asked for more, she sends it, keeps her place in the queue and is scheduled", async () => {
  const id = await applied(hospital, mother);
  hospital.clock.advance(5);
  const later = await applied(hospital, await hospital.patient({ name: "何清" }));
  const asked = { ...step(id, 1), asks: ["nt-figures", "exam-form"], note: "请补充NT数值和申请单" };
  expect((await ask("askForMore", asked, nurse)).value.line.state).toBe("needs-information");
  expect((await review()).map((line) => line.id)).toEqual([later]);
  const open = await application(id);
  expect(open).toMatchObject({ state: "needs-information", asked: { asks: asked.asks, note: asked.note } });
  expect(open.answerBy > hospital.clock.now()).toBe(true);

  await formIssued(hospital, mother, true);
  const nt = { done: "elsewhere", hospitalName: "江津区中心医院", scannedOn: "2026-10-03", crlMm: 61, ntMm: 1.5 };
  const supplied = { ...step(id, 2), documentIds: [], nt, note: "申请单已开" };
  const answers = [await ask("supply", supplied), await ask("supply", supplied)];
  expect(answers.map(({ value }) => [value.state, value.ahead, value.examForm])).toEqual([
    ["submitted", 0, "found"],
    ["submitted", 0, "found"],
  ]);
  expect((await review()).map((line) => line.id)).toEqual([id, later]);

  const place = await firstPlace(hospital, id, nurse, "ordinary");
  const scheduled = await approved(hospital, id, nurse, place, 3);
  expect(scheduled.value).toMatchObject({ line: { state: "scheduled" }, booking: { day: place.day, owedFen: 0 } });
  expect(await told()).toEqual(["application-received", "application-needs-information", "appointment-scheduled"]);
  expect(pushed()).toEqual(["已收到", "待您补充", "预约"]);
  expect(await states(id)).toEqual(["submitted", "needs-information", "submitted", "scheduled"]);
});

test("D1-16: supply — document.unusable: a file that is not there does not cost her the turn, an answer without one does not either", async () => {
  const id = await applied(hospital, mother);
  await ask("askForMore", { ...step(id, 1), asks: ["clearer-report"], note: "" }, nurse);
  const nowhere = hospital.id();
  const wrong = await ask("supply", { ...step(id, 2), documentIds: [nowhere], note: "" });
  expect(wrong).toMatchObject({ status: 409, code: "document.unusable", details: { id: nowhere } });
  expect((await application(id)).state).toBe("needs-information");
  const right = await ask("supply", { ...step(id, 2), documentIds: [], note: "报告已丢失" });
  expect(right.value).toMatchObject({ state: "submitted", ahead: 0 });
});

test("D1-20: acknowledgePrecautions — application.moved-on: what she read belongs to a version that is gone", async () => {
  await formIssued(hospital, mother, true);
  const id = await applied(hospital, mother);
  await approved(hospital, id, nurse, await firstPlace(hospital, id, nurse, "ordinary"));
  const seen = { ...step(id, 2), precautionsVersion: "2026-11" };
  expect((await ask("acknowledgePrecautions", seen)).value.precautionsSeenAt).toBe(hospital.clock.now());
  expect(await ask("acknowledgePrecautions", { ...seen, stepId: hospital.id() })).toMatchObject({
    status: 409,
    code: "application.moved-on",
    details: { state: "scheduled", version: 3 },
  });
  await ask("cancel", { ...step(id, 3), reason: "cannot-come" });
  expect(await ask("acknowledgePrecautions", { ...step(id, 4), precautionsVersion: "2026-11" })).toMatchObject({
    code: "application.moved-on",
    details: { state: "cancelled-by-patient", version: 4 },
  });
});

test("S5 S6: the offer ends unanswered, she asks for another time and is scheduled; the first place is somebody else's", async () => {
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother);
  const first = await firstPlace(hospital, id, nurse);
  expect((await approved(hospital, id, nurse, first)).value.line.state).toBe("offered");
  const { offerUntil } = await application(id);
  hospital.clock.set(offerUntil);
  for (let round = 0; round < 3; round++) await hospital.app.everyMinute();
  await hospital.settle();
  expect(await application(id)).toMatchObject({ state: "offer-expired" });
  expect((await application(id)).booking).toBeUndefined();
  const accept = await ask("acceptOffer", { ...step(id, 2), payment: "at-desk" });
  expect(accept).toMatchObject({ status: 409, code: "application.moved-on", details: { state: "offer-expired" } });

  const again = await ask("askAnotherTime", { ...step(id, 3), note: "希望下午" });
  expect(again.value).toMatchObject({ state: "submitted", overdue: false, ahead: 0 });
  nurse = await hospital.staff("triage");
  const friend = await hospital.patient({ name: "何清" });
  await formIssued(hospital, friend);
  const dating = { source: "last-period", firstDay: "2026-07-09" } as const;
  const theirs = await applied(hospital, friend, { dating });
  expect((await approved(hospital, theirs, nurse, first)).ok).toBe(true);
  expect(await approved(hospital, id, nurse, first, 4)).toMatchObject({ code: "seat.taken" });
  const second = await firstPlace(hospital, id, nurse);
  expect(second).not.toEqual(first);
  expect((await approved(hospital, id, nurse, second, 4)).value.line.state).toBe("offered");
  const scheduled = await ask("acceptOffer", { ...step(id, 5), payment: "at-desk" });
  expect(scheduled.value).toMatchObject({ state: "scheduled", booking: { day: second.day } });
  expect(await told()).toEqual([
    "application-received",
    "appointment-offered",
    "appointment-offer-expired",
    "appointment-offered",
    "appointment-scheduled",
  ]);
  expect(pushed()).toEqual(["已收到", "待您确认", "已过期", "待您确认", "预约"]);
});

test("D1-18: declined, she reads why and whom to call, and may apply anew", async () => {
  const id = await applied(hospital, mother);
  const decline = { ...step(id, 1), reason: "details-do-not-match", note: "报告上的姓名与登记不符，请核对后重新提交" };
  expect((await ask("decline", decline, nurse)).value.line.state).toBe("declined");
  const read = await application(id);
  expect(read).toMatchObject({ state: "declined", outcome: { reason: decline.reason, note: decline.note } });
  expect(read.reviewBy).toBeUndefined();
  expect(JSON.stringify(read)).not.toContain("文晓棠");
  expect(await told()).toEqual(["application-received", "application-declined"]);
  expect(pushed()).toEqual(["已收到", "未能预约"]);
  expect(await review()).toEqual([]);
  for (const [call, input] of [
    ["cancel", { reason: "other" }],
    ["askAnotherTime", { note: "" }],
  ] as const)
    expect(await ask(call, { ...step(id, 2), ...input })).toMatchObject({ code: "application.moved-on" });
  const anew = await applied(hospital, mother);
  expect((await application(anew)).state).toBe("submitted");
  expect((await ask("mine", {})).value.items.map((line: { state: string }) => line.state).sort()).toEqual([
    "declined",
    "submitted",
  ]);
});

test.each(["no-capacity", "no-day-that-suits", "window-closing"])(
  "D1-18: not scheduled (%s) is an outcome of its own, with a next step; a text reaches her where WeChat does not",
  async (reason) => {
    hospital.wechat.allows.clear();
    const id = await applied(hospital, mother);
    const input = { ...step(id, 1), reason, note: "" };
    const answers = [await ask("notSchedule", input, nurse), await ask("notSchedule", input, nurse)];
    expect(answers.map(({ value }) => value.line.state)).toEqual(["not-scheduled", "not-scheduled"]);
    expect(await application(id)).toMatchObject({
      state: "not-scheduled",
      outcome: { reason, goTo: "ultrasound-triage" },
    });
    expect(await told()).toEqual(["application-received", "application-not-scheduled"]);
    expect(hospital.sms.sent.map(({ values }) => values)).toEqual([["未能排期", "023-63315011"]]);
    expect(await review()).toEqual([]);
  },
);

test("D1-18: an offer she turns down is hers no longer; an offer that ended may end as not scheduled", async () => {
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother);
  const place = await firstPlace(hospital, id, nurse);
  await approved(hospital, id, nurse, place);
  expect((await ask("declineOffer", { ...step(id, 2), note: "已在外院做" })).value.state).toBe("declined");
  const other = await applied(hospital, mother);
  await approved(hospital, other, nurse, place);
  hospital.clock.advance(25 * 60);
  await hospital.app.everyMinute();
  await hospital.settle();
  nurse = await hospital.staff("triage");
  const closed = await ask("notSchedule", { ...step(other, 3), reason: "window-closing", note: "" }, nurse);
  expect(closed.value.line.state).toBe("not-scheduled");
  expect((await told()).slice(-2)).toEqual(["appointment-offer-expired", "application-not-scheduled"]);
});

test("D1-18: who lets an offer run out is told the other ways once her last day has come, and is never left without an end", async () => {
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother);
  await approved(hospital, id, nurse, await firstPlace(hospital, id, nurse));
  const { hardStop } = (await application(id)).window as { hardStop: string };
  const minuteOn = async (day: string, clock: string) => {
    hospital.clock.set(instantOf(day, clock));
    await hospital.app.everyMinute();
    await hospital.settle();
    // By the repository: her session does not last for weeks.
    return (await hospital.app.repositories.appointments.unread(TENANT, id))!;
  };
  expect((await minuteOn(addDays(hardStop, -1), "23:58")).state).toBe("offer-expired");
  expect((await minuteOn(addDays(hardStop, -1), "23:59")).state).toBe("offer-expired");
  expect(await minuteOn(hardStop, "00:00")).toMatchObject({
    state: "not-scheduled",
    outcome: { reason: "window-closing", goTo: "ultrasound-triage" },
  });
  expect((await minuteOn(hardStop, "00:01")).v).toBe(4);
  expect(await hospital.app.repositories.appointments.active(mother.personId, TENANT)).toBeUndefined();
});
