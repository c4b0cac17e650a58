import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { intakeCalls } from "../../../shared/consultations/intake-calls";
import type { ClosedGate } from "../../../miniprogram/src/consultations/gates";
import { zh } from "../../../miniprogram/src/consultations/words.zh";
import { routes } from "../../../miniprogram/src/routes";
import { inputsOf, no } from "../appointments/line";
import { freshPhone, heading, press } from "../appointments/walk";
import { CONSULTATION, closedBy, DEPARTMENT, DOCTOR } from "./fixtures";
import { clinic, openForm, page, shows, SIGNS, walk } from "./walk-intake";

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("what closes the way online is said kindly, with the way that is open (D2-03)", () => {
  const ways: Record<ClosedGate, [button: string, url?: string]> = {
    "not-linked": ["关联病历", routes.people.path],
    "record-unreachable": ["再试一次"],
    "first-visit": ["预约门诊", clinic],
    "no-visit-in-time": ["预约门诊", clinic],
    "not-allowed": ["换一个科室", page("departments/index")],
    "hard-case": ["预约门诊", clinic],
  };
  test.each(Object.entries(ways) as [ClosedGate, [string, string?]][])("%s", async (gate, [button, url]) => {
    const line = await openForm({ "consultations/eligibility": closedBy(gate) });
    await SIGNS();
    shows(zh.gates[gate].what);
    shows(zh.gates[gate].why);
    expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
    expect(screen.getByRole("button", { name: "预约门诊" })).toBeTruthy();
    await press(button);
    if (url) expect(Taro.navigateTo).toHaveBeenCalledWith({ url });
    else expect(inputsOf(line, "consultations/eligibility")).toHaveLength(2);
  });
});

type Case = { details?: object; way: string; at?: string; to?: string };
const refused: Record<keyof typeof intakeCalls.submit.refuses, Case> = {
  "consent.missing": {
    details: { document: "online-follow-up" },
    way: "去读知情同意书",
    to: page(`consent/index?doctor=${DOCTOR}`),
  },
  "department.offline": { details: { phone: "1" }, way: "换一个科室", to: page("departments/index") },
  "doctor.elsewhere": {
    details: { departmentId: "x" },
    way: "换一位医生",
    to: page(`doctors/index?department=${DEPARTMENT}`),
  },
  "doctor.away": { way: "换一位医生", to: page(`doctors/index?department=${DEPARTMENT}`) },
  "service.not-offered": { way: "看这位医生的服务", to: page(`doctor/index?id=${DOCTOR}`) },
  "quota.full": { way: "换一位医生", to: page(`doctors/index?department=${DEPARTMENT}`) },
  "signs.acute": { way: "回去修改", at: "现在有下面的情况吗？" },
  "symptom.unknown": { way: "回去修改", at: "现在怎么样？" },
  "medicines.needed": { way: "回去修改", at: "正在吃什么药？" },
  "guardian.needed": { details: { underYears: 6 }, way: "回去修改", at: "健康信息还对吗？" },
  "profile.unconfirmed": { way: "回去修改", at: "健康信息还对吗？" },
  "document.unusable": { details: { id: "x" }, way: "回去修改", at: "请说明您的情况" },
  "record.not-linked": { way: "管理就诊人", to: routes.people.path },
  "record.unreachable": { way: "回去修改", at: "请核对后提交" },
  "visit.unknown": { way: "回去修改", at: "这次复诊依据哪次就诊？" },
  "visit.unfit": { details: { why: "too-old" }, way: "预约门诊", to: clinic },
  "price.changed": { details: { priceVersion: "2026-12" }, way: "回去修改", at: "请核对后提交" },
  "consultation.exists": {
    details: { id: CONSULTATION },
    way: "打开已有的申请",
    to: page(`consultation/index?id=${CONSULTATION}`),
  },
};

describe("every refusal says what, why, a next step and a phone, and loses nothing", () => {
  test("the table has every code of submitting", () => {
    expect(Object.keys(refused).sort()).toEqual(Object.keys(intakeCalls.submit.refuses).sort());
  });

  test.each(Object.entries(refused))("%s", async (code, { details, way, at, to }) => {
    await openForm({ "consultations/submit": no(code, { details }) });
    await walk(6);
    await press("提交，去支付 ¥30.00");
    shows(zh.refusals[code as keyof typeof zh.refusals].what);
    expect(screen.getAllByRole("button", { name: /拨打/ }).length).toBeGreaterThan(0);
    await press(way);
    if (at) expect(heading()).toBe(at);
    const went = [Taro.navigateTo, Taro.redirectTo].flatMap((go) => jest.mocked(go).mock.calls as unknown[][]).flat();
    if (to) expect(went).toContainEqual({ url: to });
  });

  test("a field that the server finds wrong is shown on its screen", async () => {
    await openForm({
      "consultations/submit": no("request.malformed", {
        fields: [{ path: "intake.description", code: "text.too-long" }],
      }),
    });
    await walk(6);
    await press("提交，去支付 ¥30.00");
    expect(heading()).toBe("请说明您的情况");
    shows("写得太长了，请缩短一些。");
  });
});
