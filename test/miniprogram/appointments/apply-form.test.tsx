import { cleanup, screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { addDays } from "../../../shared/kernel/time";
import { APPLICATION, dueAt, notKnown, PERSON, today, viewIn } from "./fixtures";
import { answering, inputsOf, no } from "./line";
import {
  answer,
  check,
  choose,
  freshPhone,
  heading,
  next,
  openForm,
  passSigns,
  press,
  pressFirst,
  walkTo,
  write,
} from "./walk";

const opens = (url: string) => expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: expect.stringContaining(url) });

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("an emergency sign ends the online way at once: 120 and the clinic (D1-07)", async () => {
  const asked = answering();
  await openForm();
  await check("阴道出血");
  await next();
  opens("/appointments/pages/on-site/index?route=clinic&why=signs");
  expect(heading()).toBe("身体情况");
  expect(inputsOf(asked, "appointments/apply")).toEqual([]);
});

test("no sign at all never says that she is fine", async () => {
  answering();
  await openForm();
  await check("以上都没有");
  expect(screen.getByText(/不要等预约：拨打 120/)).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/放心|没有问题|正常|您很好/);
});

test("one must answer the signs before going on", async () => {
  answering();
  await openForm();
  await next();
  expect(screen.getAllByText("请选择；没有的话选“以上都没有”").length).toBeGreaterThan(0);
  expect(heading()).toBe("身体情况");
});

test("none and a sign exclude each other", async () => {
  answering();
  await openForm();
  await check("以上都没有");
  await check("胎动明显减少");
  expect(screen.getByRole("checkbox", { name: "以上都没有" }).getAttribute("aria-checked")).toBe("false");
});

test("an NT scan here leads to the desk (D1-04), an abnormal referral to the clinic (D1-12)", async () => {
  answering();
  await openForm();
  await passSigns();
  await answer(/本院做过/, "是");
  await answer(/转诊吗/, "否");
  await next();
  opens("route=desk&why=nt-here");
  await answer(/转诊吗/, "是");
  await next();
  opens("route=clinic&why=referral");
});

test("the record's NT scan counts more than memory, and its day is shown", async () => {
  answering({ "appointments/recognise": { record: "found", ntHere: true, ntOn: "2026-10-08" } });
  await openForm();
  await walkTo("在哪里办理");
  expect(screen.getByText(/就诊记录显示，您在 .*10月8日.*在本院做过 NT 检查/)).toBeTruthy();
  await answer(/本院做过/, "否");
  await answer(/转诊吗/, "否");
  await next();
  opens("route=desk");
});

test("a record that cannot be reached says so and lets her go on", async () => {
  answering({ "appointments/recognise": { ...notKnown, record: "unavailable" } });
  await openForm();
  await walkTo("在哪里办理");
  expect(screen.getByText("现在查不到就诊记录")).toBeTruthy();
  await walkTo("孕周", "在哪里办理");
  expect(heading()).toBe("孕周");
});

test("the due date of the record is offered", async () => {
  answering({ "appointments/recognise": { record: "found", ntHere: false, dueOn: dueAt(122) } });
  await openForm();
  await walkTo("孕周");
  await press("用这个日期");
  expect(screen.getByText(/^今天 17\+3，/)).toBeTruthy();
});

test("weeks and best days follow from the dating", async () => {
  answering();
  await openForm();
  await walkTo("孕周");
  await choose("末次月经第一天");
  await write(/末次月经第一天/, addDays(today(), -122));
  expect(screen.getByText(/今天 17\+3，最合适检查的日期是/)).toBeTruthy();
});

test("too early to apply is said at once, with the day, and the answers stay", async () => {
  answering();
  await openForm();
  await walkTo("孕周");
  await choose("医生告诉我的预产期");
  await write(/^预产期/, dueAt(70));
  await answer(/几个宝宝/, "一个");
  await next();
  expect(screen.getByText("现在申请还早")).toBeTruthy();
  expect(screen.getAllByText(/起可以提交申请/).length).toBeGreaterThan(0);
  await press("回到我填写的内容");
  expect(screen.getByLabelText(/^预产期/)).toHaveProperty("value", dueAt(70));
});

test("weeks that have passed are said at once, with phone and a way back", async () => {
  answering();
  await openForm();
  await walkTo("孕周");
  await choose("医生告诉我的预产期");
  await write(/^预产期/, dueAt(210));
  await answer(/几个宝宝/, "一个");
  await next();
  expect(screen.getByText("按您填写的孕周，这项检查的时间已过")).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /拨打 023-63315011/ }).length).toBeGreaterThan(0);
  await press("修改日期");
  expect(heading()).toBe("孕周");
});

test("what is missing is said above and at the field, and in English too (D1-15)", async () => {
  answering();
  await openForm();
  await walkTo("孕周");
  await choose("早孕超声的头臀长");
  await write(/头臀长（CRL）/, "95");
  await next();
  expect(screen.getAllByText("头臀长的数值不在范围内，请对照报告")).toHaveLength(2);
  expect(screen.getAllByText("请选择早孕超声的日期")).toHaveLength(2);
  expect(screen.getAllByText("请选择怀了几个宝宝")).toHaveLength(2);
  expect(screen.getByLabelText(/头臀长（CRL）/).getAttribute("aria-invalid")).toBe("true");
});

test("every figure of an NT scan elsewhere may be missing on her report (D1-09), and none is interpreted", async () => {
  const asked = answering({ "appointments/apply": viewIn("submitted") });
  await openForm();
  await walkTo("NT 检查");
  await choose("做过");
  await write(/哪家医院/, "万州区妇幼保健院");
  await write(/检查日期/, addDays(today(), -35));
  await next();
  expect(screen.getAllByText("请填写头臀长，或选“报告上没有”")).toHaveLength(2);
  await write(/NT 数值/, "3.4");
  await pressFirst("报告上没有", "switch");
  await next();
  expect(heading()).toBe("方便的时间");
  expect(document.body.textContent).not.toMatch(/偏高|增厚|风险/);
  await walkTo("提交", "方便的时间");
  await check("以上都没有");
  await press("提交申请");
  expect(inputsOf(asked, "appointments/apply")[0]).toMatchObject({
    form: { nt: { done: "elsewhere", crlMm: null, ntMm: 3.4 } },
  });
});

test("an NT day that cannot be is a mistake at its field", async () => {
  answering();
  await openForm();
  await walkTo("NT 检查");
  await choose("做过");
  await write(/哪家医院/, "万州区妇幼保健院");
  await write(/检查日期/, today());
  await next();
  expect(screen.getAllByText("这个日期与孕周对不上，请对照报告")).toHaveLength(2);
});

test("both prices stand side by side and one must be agreed to (D1-14)", async () => {
  answering();
  await openForm();
  await walkTo("价格与同意");
  expect(screen.getByText("共 ¥310.00")).toBeTruthy();
  expect(screen.getByText("共 ¥1300.00")).toBeTruthy();
  await next();
  expect(screen.getAllByText("请至少选择一种")).toHaveLength(2);
});

test("a way back from the check goes to the question and returns", async () => {
  answering();
  await openForm();
  await walkTo("核对信息");
  await press("修改宝宝");
  expect(heading()).toBe("孕周");
  await answer(/几个宝宝/, "两个");
  await press("核对信息");
  expect(heading()).toBe("核对信息");
  expect(screen.getByText("两个")).toBeTruthy();
});

test("the signs are asked once more before sending, and messages are asked for first in that tap", async () => {
  const asked = answering({ "appointments/apply": viewIn("submitted") });
  await openForm();
  await walkTo("提交");
  expect(screen.getByRole("group", { name: /提交前请再确认一次/ })).toBeTruthy();
  await press("提交申请");
  expect(inputsOf(asked, "appointments/apply")).toEqual([]);
  await check("以上都没有");
  await press("提交申请");
  const [sent] = inputsOf(asked, "appointments/apply");
  expect(sent).toMatchObject({
    personId: PERSON,
    form: { screening: { signs: [], ntHere: false, abnormalReferral: false }, documentIds: [], fetuses: 1 },
  });
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/appointments/pages/submitted/index?id=${APPLICATION}` });
});

test("a sign at the end leads to the clinic, nothing is sent", async () => {
  const asked = answering();
  await openForm();
  await walkTo("提交");
  await check("剧烈腹痛，或腹痛一阵阵加重");
  await press("提交申请");
  opens("route=clinic&why=signs");
  expect(inputsOf(asked, "appointments/apply")).toEqual([]);
});

test("a form that was killed opens where it was left, after the signs", async () => {
  answering({ "appointments/saveDraft": "silence", "appointments/readDraft": "silence" });
  await openForm();
  await walkTo("NT 检查");
  await choose("做过");
  await write(/哪家医院/, "万州区妇幼保健院");
  cleanup();
  await openForm();
  expect(heading()).toBe("身体情况");
  expect(screen.getByText(/请先再答一次/)).toBeTruthy();
  expect(screen.getByRole("checkbox", { name: "以上都没有" }).getAttribute("aria-checked")).toBe("false");
  await passSigns();
  expect(heading()).toBe("NT 检查");
  expect(screen.getByLabelText(/哪家医院/)).toHaveProperty("value", "万州区妇幼保健院");
});

test("a draft left with the hospital opens on another phone with the same id", async () => {
  const first = answering();
  await openForm();
  await walkTo("NT 检查");
  const saved = inputsOf(first, "appointments/saveDraft").pop()!;
  cleanup();
  freshPhone();
  const draft = { ...saved, savedAt: "2026-11-22T01:00:00.000Z" };
  const asked = answering({ "appointments/readDraft": { draft }, "appointments/apply": viewIn("submitted") });
  await openForm();
  await passSigns();
  expect(heading()).toBe("NT 检查");
  await walkTo("提交", "NT 检查");
  await check("以上都没有");
  await press("提交申请");
  expect(inputsOf(asked, "appointments/apply")[0]).toMatchObject({ id: saved["id"] });
});

test("after silence the same form goes again under the same id", async () => {
  const asked = answering({ "appointments/apply": ["silence", viewIn("submitted")] });
  await openForm();
  await walkTo("提交");
  await check("以上都没有");
  await press("提交申请");
  expect(screen.getByText("没有连上医院")).toBeTruthy();
  await press("再试一次");
  const [first, second] = inputsOf(asked, "appointments/apply");
  expect(second).toEqual(first);
  expect(Taro.redirectTo).toHaveBeenCalledTimes(1);
});

test("fields that the hospital refuses are shown on their screen", async () => {
  answering({
    "appointments/apply": no("request.malformed", { fields: [{ path: "form.dating.dueOn", code: "day.unreal" }] }),
  });
  await openForm();
  await walkTo("提交");
  await check("以上都没有");
  await press("提交申请");
  expect(heading()).toBe("孕周");
  expect(screen.getAllByText("没有这一天，请重新选择")).toHaveLength(2);
});

test("a live application stands in for the form", async () => {
  answering({ "appointments/recognise": { ...notKnown, active: { id: APPLICATION, state: "submitted" } } });
  await openForm();
  expect(screen.getByText("已经有一份申请")).toBeTruthy();
  await press("查看我的申请");
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/appointments/pages/application/index?id=${APPLICATION}` });
});
