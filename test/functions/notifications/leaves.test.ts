import type { PushedEvent } from "../../../functions/ports/wechat/port";
import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";

let hospital: Hospital;
let mother: Patient;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient();
});

const PROGRESS = "template-progress";
const push = (id: string, ...events: readonly object[]) =>
  hospital.app.hearPush(TENANT, {
    id,
    at: hospital.clock.now(),
    events: events.map((event) => ({ openid: mother.openid, templateId: PROGRESS, ...event }) as PushedEvent),
  });
const permission = (answer: "accepted" | "rejected", by: "asked" | "changed" = "asked") => ({
  kind: "permission",
  answer,
  by,
});
const delivery = (errorCode: number) => ({ kind: "delivery", messageId: "m", errorCode });
const reach = async () => (await hospital.call("notifications/reach", {}, mother.token)).value;
const leave = async (template = "application-progress"): Promise<string> =>
  (await reach()).templates.find((one: { template: string }) => one.template === template).leave;
const ask = async (moment: string): Promise<string[]> =>
  (await hospital.call("notifications/reminderTemplates", { moment }, mother.token)).value.templateIds;
const remember = (answers: object[]) => hospital.call("notifications/rememberAnswer", { answers }, mother.token);

describe("the permission ledger", () => {
  test("nothing is known at first; each yes is one more message, a repeat of the push is none", async () => {
    expect(await leave()).toBe("unknown");
    await push("a", permission("accepted"));
    await push("a", permission("accepted"));
    await push("a", permission("accepted"));
    expect(await leave()).toBe("few");
    await push("b", permission("accepted"), permission("accepted"));
    expect(await leave()).toBe("enough");
  });
  test("two copies of one push at once count once", async () => {
    await Promise.all([push("a", permission("accepted")), push("a", permission("accepted"))]);
    await push("b", delivery(0));
    expect(await leave()).toBe("few");
    await push("c", permission("accepted"), permission("accepted"));
    expect(await leave()).toBe("enough");
  });
  test("a change in the settings gives no new leave, and takes all of it when it is a no", async () => {
    await push("a", permission("accepted", "changed"));
    expect(await leave()).toBe("unknown");
    await push("b", permission("accepted"));
    await push("c", permission("rejected", "changed"));
    expect(await leave()).toBe("none");
  });
  test("a no in the pop-up keeps what was allowed before", async () => {
    await push("a", permission("accepted"));
    await push("b", permission("rejected"));
    expect(await leave()).toBe("few");
  });
  test("a delivery that failed with 43101 empties it; another failure gives the leave back", async () => {
    await push("a", permission("accepted"), permission("accepted"));
    await push("b", delivery(20003));
    expect(await leave()).toBe("enough");
    await push("c", delivery(43101));
    expect(await leave()).toBe("none");
  });
  test("a lasting template is on or off", async () => {
    hospital.wechat.lasting = true;
    await push("a", permission("accepted"));
    expect(await leave()).toBe("always");
    await push("b", permission("rejected", "changed"));
    expect(await leave()).toBe("none");
  });
  test("what another account owns, and other events, change nothing", async () => {
    await push("a", { ...permission("accepted"), templateId: "of-somebody-else" }, { kind: "other", event: "x" });
    expect((await reach()).templates.every((one: { leave: string }) => one.leave === "unknown")).toBe(true);
  });
});

describe("row 95: which templates are asked for", () => {
  test("three at most, those of the moment", async () => {
    expect(await ask("applying")).toEqual(["template-appointment", PROGRESS, "template-reminder"]);
    expect(await ask("paying")).toEqual(["template-payment", "template-appointment", "template-reminder"]);
    expect(await ask("asking-refund")).toEqual(["template-refund"]);
  });
  test("none that is allowed often enough already; an empty one is asked for again", async () => {
    await push("a", permission("accepted"), permission("accepted"), permission("accepted"));
    expect(await ask("applying")).not.toContain(PROGRESS);
    await push("b", delivery(43101));
    expect(await ask("applying")).toContain(PROGRESS);
  });
  test("none that is on for good", async () => {
    hospital.wechat.lasting = true;
    await push("a", permission("accepted"));
    expect(await ask("applying")).toEqual(["template-appointment", "template-reminder"]);
  });
  test("what she rejected is left alone for thirty days, whoever told us", async () => {
    await remember([{ templateId: PROGRESS, answer: "reject" }]);
    await push("a", { ...permission("rejected"), templateId: "template-reminder" });
    expect(await ask("applying")).toEqual(["template-appointment"]);
    hospital.clock.advance(30 * 24 * 60 - 1);
    const { token } = await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: mother.accountId });
    const again = async () =>
      (await hospital.call("notifications/reminderTemplates", { moment: "applying" }, token)).value.templateIds;
    expect(await again()).toEqual(["template-appointment"]);
    hospital.clock.advance(2);
    expect(await again()).toHaveLength(3);
  });
  test("a yes on the phone makes an empty leave unknown, so that the next message tries; it counts as no leave by itself", async () => {
    await push("a", delivery(43101));
    expect(await leave()).toBe("none");
    expect((await remember([{ templateId: PROGRESS, answer: "accept" }])).value).toEqual({});
    expect(await leave()).toBe("unknown");
    expect((await remember([{ templateId: "junk", answer: "accept" }])).ok).toBe(true);
    expect(await leave()).toBe("unknown");
  });
  test("nobody is asked who signed in without WeChat", async () => {
    const account = { id: hospital.id(), v: 1, createdAt: hospital.clock.now(), language: "zh" as const };
    const repository = hospital.app.repositories.patients;
    await repository.commit([repository.saveAccount(TENANT, { ...account, phone: "19900090001" }, "absent")]);
    const { token } = await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: account.id });
    const asked = await hospital.call("notifications/reminderTemplates", { moment: "applying" }, token);
    expect(asked.value).toEqual({ templateIds: [] });
    const reached = (await hospital.call("notifications/reach", {}, token)).value;
    expect([reached.wechat, reached.hasPhone, reached.follows]).toEqual([false, true, false]);
    expect(reached.followCode).toBe("http://weixin.qq.com/q/mini-program");
    const answers = [{ templateId: PROGRESS, answer: "accept" }];
    expect((await hospital.call("notifications/rememberAnswer", { answers }, token)).value).toEqual({});
  });
});

describe("who follows the service account", () => {
  const follow = (id: string, follows: boolean) =>
    hospital.app.hearPush(TENANT, {
      id,
      at: hospital.clock.now(),
      events: [{ kind: "follow", openid: "service-1", follows }],
    });
  /** She signs in; WeChat tells the unionid with it. */
  const signsIn = async () => {
    hospital.wechat.port.exchangeLoginCode = async () => ({
      ok: true,
      value: { openid: mother.openid, unionid: "union-1" },
    });
    expect((await hospital.call("patients/signInWithWechat", { code: "code-1" })).ok).toBe(true);
  };
  test("is known by the unionid, whether she signed in before or after she followed", async () => {
    hospital.serviceAccount.followers.set("service-1", "union-1");
    await follow("f1", true);
    hospital.serviceAccount.stopped = true;
    expect(await reach()).not.toHaveProperty("followCode");
    hospital.serviceAccount.stopped = false;
    expect((await reach()).follows).toBe(false);
    await signsIn();
    expect(await reach()).toMatchObject({ follows: true });
    expect(await reach()).not.toHaveProperty("followCode");
    hospital.clock.advance(1);
    await follow("f2", false);
    expect((await reach()).follows).toBe(false);
    hospital.clock.advance(1);
    await follow("f3", true);
    expect((await reach()).follows).toBe(true);
  });
  test("an older event that comes late changes nothing", async () => {
    await signsIn();
    hospital.serviceAccount.followers.set("service-1", "union-1");
    await follow("f1", true);
    const old = { id: "f0", at: "2026-11-20T00:00:00.000Z" };
    await hospital.app.hearPush(TENANT, { ...old, events: [{ kind: "follow", openid: "service-1", follows: false }] });
    expect((await reach()).follows).toBe(true);
  });
  test("WeChat was away when she followed: the job asks again until it knows her", async () => {
    await signsIn();
    hospital.serviceAccount.followers.set("service-1", "union-1");
    hospital.serviceAccount.stopped = true;
    await follow("f1", true);
    await hospital.app.everyMinute();
    expect((await reach()).follows).toBe(false);
    hospital.serviceAccount.stopped = false;
    await hospital.app.everyMinute();
    expect((await reach()).follows).toBe(true);
  });
});
