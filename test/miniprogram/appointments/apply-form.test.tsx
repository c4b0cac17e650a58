import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { addDays } from "../../../shared/kernel/time";
import { dueAt, notKnown, today, viewIn } from "./fixtures";
import { answering, inputsOf } from "./line";
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
  expect(screen.getByText(/任何时候都请拨打 120/)).toBeTruthy();
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
  expect(screen.getByText("共 ¥1,300.00")).toBeTruthy();
  await next();
  expect(screen.getAllByText("请至少选择一种")).toHaveLength(2);
});
