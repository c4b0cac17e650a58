import { refused } from "../../../shared/kernel/result";
import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";
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
const newest = async () => (await hospital.call("notifications/inbox", {}, mother.token)).value.items[0];
const outcomes = async () =>
  (await newest()).deliveries.map(({ channel, outcome }: Record<string, string>) => `${channel}: ${outcome}`);
const asked = async (id: string, version = 1) => {
  const input = { ...step(id, version), asks: ["exam-form"], note: "" };
  expect((await hospital.call("appointments/askForMore", input, nurse)).ok).toBe(true);
};
const pushed = (id: string, ...events: object[]) =>
  hospital.app.hearPush(TENANT, { id, at: hospital.clock.now(), events: events as never });
const accepts = (templateId: string) => ({
  kind: "permission",
  openid: mother.openid,
  templateId,
  answer: "accepted",
  by: "asked",
});
/** A place that she has accepted. */
async function scheduled(): Promise<string> {
  await formIssued(hospital, mother);
  const id = await applied(hospital, mother);
  expect((await approved(hospital, id, nurse, await firstPlace(hospital, id, nurse))).ok).toBe(true);
  const accepted = { ...step(id, 2), payment: "at-desk" };
  expect((await hospital.call("appointments/acceptOffer", accepted, mother.token)).ok).toBe(true);
  return id;
}
/** She followed the service account, and WeChat told her unionid to both accounts. */
async function follows(openid = "service-openid"): Promise<void> {
  const repository = hospital.app.repositories.patients;
  const account = (await repository.account(TENANT, mother.accountId))!;
  const joined = { ...account, v: account.v + 1, unionid: "union-1" };
  await repository.commit([repository.saveAccount(TENANT, joined, { version: account.v })]);
  hospital.serviceAccount.followers.set(openid, "union-1");
  await pushed("follow-1", { kind: "follow", openid, follows: true });
}

test("row 90: the Medical Assistant needs no leave and comes first, with a masked name and one key a message", async () => {
  hospital.wechat.visitScenes.add("appointment-made");
  hospital.wechat.allows.add(mother.openid);
  const id = await scheduled();
  expect(hospital.wechat.visits).toHaveLength(1);
  expect(hospital.wechat.visits[0]).toMatchObject({
    openid: mother.openid,
    scene: "appointment-made",
    visitId: id,
    values: { pat_name: "林*晴", department_name: "超声科" },
  });
  expect(hospital.wechat.visits[0]!.messageId).toMatch(/^[0-9a-f]{32}$/);
  expect(await outcomes()).toEqual(["medical-assistant: sent"]);
  expect(hospital.sms.sent.map(({ values }) => values[0])).not.toContain("预约成功");
});

test("a lasting template is used as such, and its leave is never used up", async () => {
  hospital.wechat.lasting = true;
  hospital.wechat.allows.add(mother.openid);
  await pushed("p1", accepts("template-progress"));
  await asked(await applied(hospital, mother));
  expect(await outcomes()).toEqual(["wechat-lasting: sent"]);
  const { templates } = (await hospital.call("notifications/reach", {}, mother.token)).value;
  expect(templates).toContainEqual({ template: "application-progress", leave: "always" });
});

test("a follower gets the service account's message before a text, once, and no text", async () => {
  await follows();
  await asked(await applied(hospital, mother));
  expect(hospital.serviceAccount.sent).toMatchObject([
    { openid: "service-openid", template: "application-progress", values: { state: "待您补充" } },
  ]);
  expect(hospital.sms.sent).toEqual([]);
  expect(await outcomes()).toEqual(["wechat-subscribe: not-allowed", "service-account: sent"]);
});

test("43004: who no longer follows is reached by the next channel, and is known not to follow", async () => {
  await follows();
  hospital.serviceAccount.followers.clear();
  await asked(await applied(hospital, mother));
  expect(await outcomes()).toEqual(["wechat-subscribe: not-allowed", "service-account: not-allowed", "sms: sent"]);
  expect((await hospital.call("notifications/reach", {}, mother.token)).value.follows).toBe(false);
});

test("N7: 43101 sets the leave to zero; the next message does not ask WeChat at all", async () => {
  let askedWechat = 0;
  const send = hospital.wechat.port.sendSubscribeMessage;
  hospital.wechat.port.sendSubscribeMessage = (message) => (askedWechat++, send(message));
  const id = await applied(hospital, mother);
  await asked(id);
  expect(askedWechat).toBe(1);
  expect(await outcomes()).toEqual(["wechat-subscribe: not-allowed", "sms: sent"]);
});

test("one leave is one message: a send takes one, and the last is kept for news that matters more", async () => {
  hospital.wechat.allows.add(mother.openid);
  await pushed("p1", accepts("template-progress"));
  const id = await applied(hospital, mother);
  expect(await outcomes()).toEqual(["wechat-subscribe: kept-back"]);
  await asked(id);
  expect(await outcomes()).toEqual(["wechat-subscribe: sent"]);
  const { templates } = (await hospital.call("notifications/reach", {}, mother.token)).value;
  expect(templates).toContainEqual({ template: "application-progress", leave: "none" });
});

test("row 91: at night news that can wait stays in the inbox until seven; read before that, it is not pushed", async () => {
  hospital.wechat.allows.add(mother.openid);
  hospital.clock.set("2026-11-22T14:30:00.000Z");
  await applied(hospital, mother);
  expect([hospital.wechat.sent.length, await outcomes()]).toEqual([0, []]);
  hospital.clock.set("2026-11-22T22:59:00.000Z");
  await hospital.app.everyMinute();
  expect(hospital.wechat.sent).toEqual([]);
  hospital.clock.set("2026-11-22T23:00:00.000Z");
  await hospital.app.everyMinute();
  expect(hospital.wechat.sent.map(({ values }) => values.state)).toEqual(["已收到"]);

  const other = await hospital.patient();
  hospital.clock.set("2026-11-23T14:30:00.000Z");
  await applied(hospital, other);
  const { id } = (await hospital.call("notifications/inbox", {}, other.token)).value.items[0];
  await hospital.call("notifications/markRead", { id }, other.token);
  hospital.clock.set("2026-11-23T23:00:00.000Z");
  await hospital.app.everyMinute();
  const [message] = (await hospital.call("notifications/inbox", {}, other.token)).value.items;
  expect(message.deliveries).toMatchObject([{ outcome: "read" }]);
  expect(hospital.wechat.sent).toHaveLength(1);
});

test("row 91: a round that falls into the night waits for the morning, and she gets it then", async () => {
  hospital.wechat.allows.add(mother.openid);
  const send = hospital.wechat.port.sendSubscribeMessage;
  let tries = 0;
  hospital.wechat.port.sendSubscribeMessage = async () => (tries++, refused("unreachable", "unsent"));
  hospital.clock.set("2026-11-22T13:58:00.000Z");
  await applied(hospital, mother);
  for (const at of ["13:59", "14:05", "20:00", "22:59"]) {
    hospital.clock.set(`2026-11-22T${at}:00.000Z`);
    await hospital.app.everyMinute();
  }
  expect([tries, await outcomes()]).toEqual([2, ["wechat-subscribe: failed"]]);
  hospital.wechat.port.sendSubscribeMessage = send;
  hospital.clock.set("2026-11-22T23:00:00.000Z");
  await hospital.app.everyMinute();
  expect(await outcomes()).toEqual(["wechat-subscribe: sent"]);
});

test("row 91: the same kind about the same thing is not pushed twice within minutes; the inbox has both", async () => {
  hospital.wechat.allows.add(mother.openid);
  const id = await applied(hospital, mother);
  const news = { type: "application.submitted", applicationId: id, version: 1 };
  const facts = { reviewBy: "2026-11-24T01:00:00.000Z" };
  const { accountId, personId } = mother;
  const event = { ...news, accountId, personId, facts };
  const told = { tenant: TENANT, event, name: "said-again", at: hospital.clock.now() };
  await hospital.app.reactions[0]!(told);
  await hospital.app.reactions[0]!(told);
  expect(hospital.wechat.sent).toHaveLength(1);
  const { items } = (await hospital.call("notifications/inbox", {}, mother.token)).value;
  expect(items).toHaveLength(2);
  expect(items[0].deliveries).toMatchObject([{ outcome: "told-already" }]);
});

test("N1: an ordinary message and its push are three items in one commit", async () => {
  const commits: number[] = [];
  const commit = hospital.table.commit.bind(hospital.table);
  hospital.table.commit = async (writes) => {
    const about = writes.filter((write) => ("put" in write ? write.put.table : "") === "notifications");
    if (about.length > 0) commits.push(writes.length);
    return commit(writes);
  };
  hospital.wechat.allows.add(mother.openid);
  await applied(hospital, mother);
  expect(commits[0]).toBe(3);
});
