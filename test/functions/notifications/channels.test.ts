import { DESK_PHONE } from "../../../functions/app";
import type { MemoryTable } from "../../../functions/kernel/table/memory";
import { refused } from "../../../shared/kernel/result";
import { openHospital, type Hospital, type Patient } from "../../kit/hospital";
import { applied } from "../../kit/stories";

let hospital: Hospital;
let mother: Patient;
let nurse: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
  nurse = await hospital.staff("triage");
});

type Message = { kind: string; deliveries: { channel: string; outcome: string }[] };
const step = (id: string, version: number) => ({ id, stepId: hospital.id(), version });
/** Urgent news: the desk asks for something. */
const asked = async (id: string, version = 1) => {
  const input = { ...step(id, version), asks: ["exam-form"], note: "" };
  const answer = await hospital.call("appointments/askForMore", input, nurse);
  expect(answer.ok).toBe(true);
};
const newest = async (): Promise<Message> =>
  (await hospital.call("notifications/inbox", {}, mother.token)).value.items[0];
const outcomes = async () => (await newest()).deliveries.map(({ channel, outcome }) => `${channel}: ${outcome}`);
const everything = () => [...(hospital.table as MemoryTable).everything()];
/** News that is not told yet, and pushes that are still to be made. */
const untold = () => everything().filter(({ key }) => key.table === "outbox");
const due = () => everything().filter(({ key }) => key.table === "notifications" && key.pk.includes("#due#"));
/** The job of every minute, some minutes later. */
async function later(minutes: number): Promise<void> {
  hospital.clock.advance(minutes);
  await hospital.app.everyMinute();
  await hospital.settle();
}

test("WeChat reaches her where she allowed it, and no text message is sent", async () => {
  hospital.wechat.allows.add(mother.openid);
  await asked(await applied(hospital, mother));
  expect(hospital.wechat.sent.map(({ values }) => values.state)).toEqual(["已收到", "待您补充"]);
  expect(hospital.sms.sent).toEqual([]);
  expect(await outcomes()).toEqual(["wechat-subscribe: sent"]);
});

test("43101: where she did not allow it, urgent news comes as a text, other news waits in the inbox", async () => {
  const id = await applied(hospital, mother);
  expect(hospital.sms.sent).toEqual([]);
  expect(await outcomes()).toEqual(["wechat-subscribe: not-allowed"]);
  await asked(id);
  expect(hospital.sms.sent).toEqual([
    { phone: "19900010001", template: "appointment-update", values: ["待您补充", DESK_PHONE] },
  ]);
  expect(await outcomes()).toEqual(["wechat-subscribe: not-allowed", "sms: sent"]);
});

test("N4: WeChat's answer never came: urgent news comes as a text, and not again by WeChat once it is back", async () => {
  hospital.wechat.allows.add(mother.openid);
  hospital.wechat.stopped = true;
  await asked(await applied(hospital, mother));
  expect(hospital.sms.sent).toHaveLength(1);
  expect(await outcomes()).toEqual(["wechat-subscribe: unknown", "sms: sent"]);
  hospital.wechat.stopped = false;
  await later(90);
  expect([hospital.sms.sent.length, hospital.wechat.sent.length, due().length]).toEqual([1, 0, 0]);
});

test("N2: what never left is tried again, 30 s, 2 min, 10 min … later, and is sent once; the news itself was told", async () => {
  const send = hospital.sms.port.send;
  let tries = 0;
  hospital.sms.port.send = async () => (tries++, refused("unreachable", "unsent"));
  await asked(await applied(hospital, mother));
  expect(await outcomes()).toEqual(["wechat-subscribe: not-allowed", "sms: failed"]);
  expect([untold().length, due().length, tries]).toEqual([0, 1, 1]);
  for (const minutes of [0.4, 0.2, 1, 1.1]) await later(minutes);
  expect(tries).toBe(3);
  hospital.sms.port.send = send;
  for (let round = 0; round < 3; round++) await later(61);
  expect(hospital.sms.sent).toHaveLength(1);
  expect(await outcomes()).toEqual(["wechat-subscribe: not-allowed", "sms: sent"]);
  expect(due()).toEqual([]);
});

test("N2: after 24 hours it is given up, and the inbox says so", async () => {
  let tries = 0;
  hospital.sms.port.send = async () => (tries++, refused("unreachable", "unsent"));
  const id = await applied(hospital, mother);
  const { ok } = await hospital.call(
    "appointments/notSchedule",
    { ...step(id, 1), reason: "no-capacity", note: "" },
    nurse,
  );
  expect(ok).toBe(true);
  for (let round = 0; round < 27; round++) await later(60);
  const { token } = await hospital.app.sessions.open("cqhcwc", { kind: "patient", accountId: mother.accountId });
  const [newestNow] = (await hospital.call("notifications/inbox", {}, token)).value.items;
  expect(newestNow.deliveries.map(({ outcome }: { outcome: string }) => outcome)).toContain("given-up");
  expect([due().length, tries]).toEqual([0, expect.any(Number)]);
  expect(tries).toBeGreaterThan(24);
  expect(tries).toBeLessThan(30);
});

test("the provider's refusal of a number is an answer: it is not asked again", async () => {
  hospital.sms.limited = true;
  await asked(await applied(hospital, mother));
  expect(await outcomes()).toEqual(["wechat-subscribe: not-allowed", "sms: not-possible"]);
  expect(due()).toEqual([]);
});

test("R18: a text provider that is away does not keep the appointment out of the hospital record", async () => {
  const known = await hospital.patient({ recordNumber: "M26000555" });
  const paid = { id: "sr-1", items: ["system-ultrasound"], indication: "孕中期系统超声", issuedBy: "向静禾" };
  const dates = { issuedAt: "2026-11-20T02:00:00.000Z", validUntil: "2027-02-20" };
  const forms = [{ ...paid, ...dates, abnormalReferral: false, paidFen: 10_000_000 }];
  hospital.record.pregnancies.set("M26000555", { forms });
  const id = await applied(hospital, known);
  hospital.sms.stopped = true;
  const place = { sessionId: "2026-12-16#am", lane: "A1", unit: 9, note: "" };
  const answer = await hospital.call("appointments/approve", { ...step(id, 1), ...place }, nurse);
  expect(answer.value.line.state).toBe("scheduled");
  expect(hospital.record.written).toMatchObject([{ id, status: "booked" }]);
  expect(untold()).toEqual([]);
});

test("N3: the news told six times more is one message and one delivery", async () => {
  hospital.wechat.allows.add(mother.openid);
  const id = await applied(hospital, mother);
  const { application } = await event(id);
  for (let n = 0; n < 6; n++) for (const react of hospital.app.reactions) await react(application);
  const { items, unread } = (await hospital.call("notifications/inbox", {}, mother.token)).value;
  expect([items.length, unread, hospital.wechat.sent.length]).toEqual([1, 1, 1]);
});

/** The event of an application at version 1, as it was told when she applied. */
async function event(id: string) {
  const { items } = (await hospital.call("notifications/inbox", {}, mother.token)).value;
  const facts = items[items.length - 1].facts;
  const { accountId, personId } = mother;
  const news = { type: "application.submitted", applicationId: id, accountId, personId, version: 1, facts };
  const { at } = items[items.length - 1];
  return { application: { tenant: "cqhcwc", event: news, name: `application#${id}@1`, at } };
}

describe("two copies at the same moment", () => {
  /** WeChat that answers only when it is let go. */
  function slowWechat(): () => void {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const send = hospital.wechat.port.sendSubscribeMessage;
    hospital.wechat.port.sendSubscribeMessage = async (message) => (await held, send(message));
    return go;
  }
  const tell = async (id: string, name: string) => {
    const facts = { reviewBy: "2026-11-24T01:00:00.000Z" };
    const { accountId, personId } = mother;
    const news = { type: "application.information-asked", applicationId: id, accountId, personId, version: 2, facts };
    const told = { tenant: "cqhcwc", event: news, name, at: "2026-11-22T01:30:00.000Z" };
    await hospital.app.reactions[0]!(told);
  };
  const turns = async () => {
    for (let n = 0; n < 20; n++) await Promise.resolve();
  };
  let id: string;
  beforeEach(async () => {
    hospital.wechat.allows.add(mother.openid);
    id = await applied(hospital, mother);
    await asked(id);
    hospital.wechat.sent.splice(0);
  });

  test("N3: the second leaves it to the first instead of sending a text beside its WeChat message", async () => {
    const go = slowWechat();
    const first = tell(id, "copy");
    await turns();
    await tell(id, "copy");
    await hospital.app.everyMinute();
    go();
    await first;
    await tell(id, "copy");
    expect([hospital.wechat.sent.length, hospital.sms.sent.length]).toEqual([1, 0]);
  });

  test("N4: an attempt whose outcome never came is given up after two minutes: WeChat is not tried again, a text is sent", async () => {
    slowWechat();
    void tell(id, "copy");
    await turns();
    hospital.clock.advance(1);
    await hospital.app.everyMinute();
    expect(hospital.sms.sent).toEqual([]);
    hospital.clock.advance(2);
    await Promise.all([hospital.app.everyMinute(), hospital.app.everyMinute()]);
    await tell(id, "copy");
    expect([hospital.wechat.sent.length, hospital.sms.sent.length]).toEqual([0, 1]);
  });

  test("read while it is being sent, it keeps the outcome and is not sent a second time", async () => {
    const go = slowWechat();
    const first = tell(id, "copy");
    await turns();
    const message = (await hospital.call("notifications/inbox", {}, mother.token)).value.items.find(
      (one: { id: string }) => one.id.endsWith("#copy"),
    );
    await hospital.call("notifications/markRead", { id: message.id }, mother.token);
    go();
    await first;
    await tell(id, "copy");
    const kept = (await hospital.call("notifications/inbox", {}, mother.token)).value.items.find(
      (one: { id: string }) => one.id === message.id,
    );
    expect(kept).toMatchObject({ readAt: expect.any(String), deliveries: [{ outcome: "sent" }] });
    expect([hospital.wechat.sent.length, hospital.sms.sent.length]).toEqual([1, 0]);
  });
});
