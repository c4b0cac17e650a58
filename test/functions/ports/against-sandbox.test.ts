import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { liveClock } from "../../../functions/ports/clock/live";
import { identifierSystems, recordCodes } from "../../../functions/ports/medical-record/codes";
import { liveMedicalRecord } from "../../../functions/ports/medical-record/live";
import { liveSms } from "../../../functions/ports/sms/live";
import { liveWechat } from "../../../functions/ports/wechat/live";
import { readTemplateSettings } from "../../../functions/ports/wechat/templates";
import { fits, VALUE_TYPES } from "../../../functions/ports/wechat/values";
import { startSandbox, type Sandbox, type World } from "../../../scripts/sandbox/index";
import { templatesOf } from "../../../scripts/start/templates";
import { dataFault } from "../../../scripts/sandbox/wechat/template-values";
import { dueDate, encounter, form, patient, report } from "./medical-record/resources";

const records = [
  patient(),
  encounter,
  dueDate("o1", "2026-10-08", "2027-05-01"),
  ...Array.from({ length: 130 }, (_, i) => report(`r${i}`, "US-NT", "2026-10-08T09:00:00+08:00")),
  form(),
] as unknown as World["records"];
const users = [{ id: "chen", name: "陈晓芸", phone: "19900000001" }];
const note = () => undefined;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ hold: undefined, world: { users, staff: [], records } });
});
afterAll(() => sandbox.stop());

describe("the live clients against the sandbox, which shares no code with them", () => {
  it("sign in, find the phone and send a message; a token that ran out is renewed on the way", async () => {
    const { settings, control, baseUrls } = sandbox;
    const shelf = new Map<string, { token: string; expiresAt: string }>();
    const wechat = liveWechat({
      baseUrl: baseUrls.wechat,
      appid: settings.wechatAppid,
      secret: settings.wechatSecret,
      state: "formal",
      clock: liveClock,
      note,
      shelf: {
        read: async (key) => shelf.get(key),
        write: async (key, token, expiresAt) => void shelf.set(key, { token, expiresAt }),
      },
      templates: readTemplateSettings(templatesOf(settings, "wechat")),
    });
    const { code } = control.login({ userId: "chen" });
    const login = await wechat.exchangeLoginCode(code);
    expect(await wechat.exchangeLoginCode(code)).toEqual({ ok: false, code: "code-refused" });
    const phone = await wechat.phoneNumber(control.phoneCode({ userId: "chen" }).code);
    expect(phone).toEqual({ ok: true, value: { phone: "19900000001" } });
    const message = {
      openid: login.ok ? login.value.openid : "",
      template: "examination-appointment",
      page: "appointments/pages/application/index?id=1",
      values: { item: "检查预约", time: "2026年11月28日 08:00~08:30", place: "门诊C区三楼", note: "请按时到达" },
      language: "zh",
    } as const;
    expect(await wechat.sendSubscribeMessage(message)).toEqual({ ok: false, code: "not-subscribed" });
    control.allow({ userId: "chen", template: "examinationAppointment", always: true });
    const three = await Promise.all([1, 2, 3].map(() => wechat.sendSubscribeMessage(message)));
    expect(three.every(({ ok }) => ok)).toBe(true);
    control.clock({ advanceMs: 3 * 3_600_000 });
    expect((await wechat.sendSubscribeMessage(message)).ok).toBe(true);
    expect(control.messages({ userId: "chen" })).toHaveLength(4);
  });

  it("send a text that arrives, and meet the provider's limit", async () => {
    const { settings, control, baseUrls } = sandbox;
    const sms = liveSms({
      baseUrl: baseUrls.sms,
      secretId: settings.smsSecretId,
      secretKey: settings.smsSecretKey,
      region: settings.smsRegion,
      sdkAppId: settings.smsSdkAppId,
      signName: settings.smsSign,
      templateIds: {
        "sign-in-code": settings["smsTemplate.signInCode"]!,
        "proxy-code": settings["smsTemplate.proxyCode"]!,
        "appointment-update": settings["smsTemplate.applicationProgress"]!,
        "payment-update": settings["smsTemplate.paymentProgress"]!,
      },
      clock: liveClock,
      note,
    });
    expect((await sms.send("19900000001", "sign-in-code", ["123456", "5"])).ok).toBe(true);
    expect(control.sms({ phone: "19900000001" })[0]!.text).toContain("123456");
    expect(await sms.send("19900000001", "sign-in-code", ["123456", "5"])).toEqual({
      ok: false,
      code: "limited",
      details: "for-seconds",
    });
  });

  it("read a record of several pages and write an appointment twice", async () => {
    const { settings, baseUrls } = sandbox;
    const record = liveMedicalRecord({
      baseUrl: baseUrls.his,
      token: settings.hisToken,
      identifierSystems,
      codes: recordCodes,
      clock: liveClock,
      note,
    });
    const found = await record.findPatient({ identityNumber: "509999199503072742" });
    expect(found).toMatchObject({ ok: true, value: { recordNumber: "R0001" } });
    const pregnancy = await record.pregnancyOf("R0001", "2026-08-01");
    expect(pregnancy).toMatchObject({
      ok: true,
      value: { ntOn: "2026-10-08", dueOn: "2027-05-01", forms: [{ paidFen: 38000 }] },
    });
    expect(pregnancy.ok && pregnancy.value.reports).toHaveLength(130);
    const appointment = {
      id: "0123456789abcdefghjkmnpqrs",
      recordNumber: "R0001",
      startsAt: "2026-11-28T00:00:00.000Z",
      endsAt: "2026-11-28T00:30:00.000Z",
      description: "系统超声",
      place: "门诊C区三楼",
    };
    expect((await record.writeAppointment({ ...appointment, status: "booked" })).ok).toBe(true);
    expect((await record.writeAppointment({ ...appointment, status: "cancelled" })).ok).toBe(true);
  });

  it("upload by form, keep, link and remove; the store holds them to what was signed", async () => {
    // A process of its own: the clock above has been moved, and this is about sockets and signatures of the present.
    const round = join(__dirname, "store-round.ts");
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", round], { timeout: 50_000 });
    const written = { ok: true, value: { bytes: 5, contentType: "image/jpeg", etag: expect.any(String) } };
    expect(JSON.parse(stdout.trim().split("\n").pop() ?? "")).toEqual({
      posts: [400, 403, 204],
      uploaded: { ok: true, value: { bytes: 5, contentType: "image/jpeg", etag: expect.any(String) } },
      written,
      kept: written,
      opened: [200, "clean"],
      as: expect.stringMatching(/^attachment/),
      elsewhere: 403,
      removed: { ok: true, value: {} },
      gone: { ok: true },
    });
  });

  it("never send a value that the platform's own rules refuse (47003 is never reached)", () => {
    const shapes = [
      "2026-11-28 08:00~08:30",
      "2026年11月28日 8:00",
      "¥12.50元",
      "023-63315011",
      "渝A12345",
      "已预约",
      "Ann Lee",
      "-1.5",
    ];
    const letters = [..."0123456789:-~/年月日检查预约 Aa.★¥元+()𠮷\n"];
    const value = fc
      .tuple(fc.constantFrom(...shapes), fc.nat(24), fc.nat(3), fc.array(fc.constantFrom(...letters), { maxLength: 4 }))
      .map(([shape, at, cut, put]) => [...[...shape].slice(0, at), ...put, ...[...shape].slice(at + cut)].join(""));
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...VALUE_TYPES), value, (type, text) => {
        if (!fits(type, text)) return;
        accepted += 1;
        const key = `${type}1`;
        const template = { kind: "", id: "", title: "", type: 2, fields: [{ key, label: "" }] } as const;
        expect(dataFault(template, { [key]: { value: text } })).toBeUndefined();
      }),
      { numRuns: 5000, seed: 47003 },
    );
    expect(accepted).toBeGreaterThan(500);
  });
});
