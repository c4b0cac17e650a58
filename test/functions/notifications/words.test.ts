import { createRepository } from "../../../functions/notifications/repository";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { applied, approved, firstPlace, formIssued } from "../../kit/stories";

let hospital: Hospital;
let mother: Patient;
let nurse: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ name: "林晚晴" });
  nurse = await hospital.staff("triage");
});
const step = (id: string, version: number) => ({ id, stepId: hospital.id(), version });
const byNurse = (call: string, input: object) => hospital.call(`appointments/${call}`, input, nurse);
const byHer = (call: string, input: object) => hospital.call(`appointments/${call}`, input, mother.token);

/** Every kind of news, each over its own application. */
async function everyStory(): Promise<void> {
  const ended = async (call: string, input: object) =>
    byNurse(call, { ...step(await applied(hospital, mother), 1), ...input });
  await ended("reroute", { place: "prenatal-diagnosis-center", note: "产前诊断中心面诊" });
  await ended("decline", { reason: "other", note: "胎儿资料不符" });
  await ended("notSchedule", { reason: "no-capacity", note: "孕周已大" });
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother);
  await byNurse("askForMore", { ...step(id, 1), asks: ["nt-figures"], note: "请补NT" });
  await byHer("supply", { ...step(id, 2), documentIds: [], note: "好" });
  expect((await approved(hospital, id, nurse, await firstPlace(hospital, id, nurse), 3)).ok).toBe(true);
  await byHer("acceptOffer", { ...step(id, 4), payment: "at-desk" });
  await byHer("cancel", { ...step(id, 5), reason: "pregnancy-ended" });
  await formIssued(hospital, mother);
  const late = await applied(hospital, mother);
  await approved(hospital, late, nurse, await firstPlace(hospital, late, nurse));
  hospital.clock.advance(25 * 60);
  await hospital.app.everyMinute();
  await hospital.settle();
  const { token } = await hospital.app.sessions.open("cqhcwc", { kind: "patient", accountId: mother.accountId });
  await hospital.call("appointments/askAnotherTime", { ...step(late, 3), note: "" }, token);
  hospital.clock.advance(49 * 60);
  await hospital.app.everyMinute();
  await hospital.settle();
}
const inbox = () => createRepository(hospital.table).page("cqhcwc", mother.accountId);

const REVEALING = /孕|胎|产|妊娠|diagnos|pregnan|f(o)?etal|prenatal|obstetric|林|晴|\d{11}/i;

test.each([["WeChat"], ["text message"]])(
  "N6: no pushed value says what it is about or of whom (%s)",
  async (channel) => {
    if (channel === "WeChat") hospital.wechat.allows.add(mother.openid);
    await everyStory();
    const kinds = new Set((await inbox()).items.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual([
      "application-declined",
      "application-needs-information",
      "application-not-scheduled",
      "application-overdue",
      "application-received",
      "application-rerouted",
      "appointment-cancelled",
      "appointment-offer-expired",
      "appointment-offered",
      "appointment-scheduled",
    ]);
    const pushed = [
      ...hospital.wechat.sent.flatMap(({ values }) => Object.values(values)),
      ...hospital.sms.sent.flatMap(({ values }) => values.slice(0, -1)),
    ];
    expect(pushed.length).toBeGreaterThan(6);
    expect(pushed.filter((value) => REVEALING.test(value))).toEqual([]);
    const pages = new Set(hospital.wechat.sent.map(({ page }) => page.replace(/id=.*/, "")));
    expect([...pages]).toEqual(channel === "WeChat" ? ["appointments/pages/application/index?"] : []);
  },
);

test("N5: what is no longer so when it can be sent is not sent; the inbox says that it was superseded", async () => {
  hospital.wechat.allows.add(mother.openid);
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother);
  const place = await firstPlace(hospital, id, nurse);
  // The machine stops after the commit: nothing is told until she has cancelled.
  const untold = hospital.app.outbox.tell;
  hospital.app.outbox.tell = async () => undefined;
  const input = { ...step(id, 1), ...place, note: "" };
  const { day: _day, ...approval } = input;
  const quiet = await hospital.app.api(requestOf("approve", approval, nurse));
  expect(quiet.status).toBe(200);
  const cancelled = await hospital.app.api(requestOf("cancel", { ...step(id, 2), reason: "other" }, mother.token));
  expect(cancelled.status).toBe(200);
  hospital.app.outbox.tell = untold;
  await hospital.settle();
  expect(hospital.wechat.sent.map(({ values }) => values.state)).toEqual(["已收到", "已取消"]);
  expect(hospital.sms.sent).toEqual([]);
  const offered = (await inbox()).items.find(({ kind }) => kind === "appointment-offered");
  expect(offered?.deliveries.map(({ outcome }) => outcome)).toEqual(["superseded"]);
});

const requestOf = (call: string, input: object, token: string) =>
  new Request(`http://hospital.test/api/appointments/${call}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(input),
  });
