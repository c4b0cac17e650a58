import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import type { ApplicationLine, ApplicationView } from "../../../shared/appointments/views";
import { useSession } from "../../../miniprogram/src/kernel/session";
import List from "../../../miniprogram/src/appointments/pages/list/index";
import OnSite from "../../../miniprogram/src/appointments/pages/on-site/index";
import Prices from "../../../miniprogram/src/appointments/pages/prices/index";
import Start from "../../../miniprogram/src/appointments/pages/start/index";
import Submitted from "../../../miniprogram/src/appointments/pages/submitted/index";
import { routes } from "../../../miniprogram/src/routes";
import { openedWith } from "../taro";
import { APPLICATION, PERSON, scheduled, viewIn } from "./fixtures";
import { answering, no } from "./line";
import { freshPhone, opened, press } from "./walk";

const lineOf = ({
  id,
  personId,
  personName,
  state,
  version,
  updatedAt,
  booking,
}: ApplicationView): ApplicationLine => ({
  id,
  personId,
  personName,
  state,
  version,
  updatedAt,
  booking,
});
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const url = (path: string) => ({ url: `/appointments/pages/${path}` });

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test.each([
  ["zh", "系统超声预约", "填写预约信息"],
  ["en", "System Ultrasound Appointment", "Enter Appointment Information"],
] as const)("in %s the page and its button carry the announced names (D1-11)", async (language, title, button) => {
  freshPhone(language);
  answering();
  await opened(Start);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(title);
  await press(button);
  expect(Taro.navigateTo).toHaveBeenCalledWith(url("apply/index"));
});

test("the start says weeks and hours of the rules in force, prices and phones", async () => {
  answering();
  await opened(Start);
  shows(/在孕 20 周到 24 周 \+ 6 天之间做/);
  shows(/一般 48 小时内告诉您检查的时间/);
  expect(screen.getAllByRole("button", { name: /拨打/ })).toHaveLength(4);
  await press(/价格公示/);
  expect(Taro.navigateTo).toHaveBeenCalledWith(url("prices/index"));
});

test("a live application comes first, a form that was left next", async () => {
  const draft = { id: APPLICATION, personId: PERSON, step: 4, answers: '{"v":1}', savedAt: "2026-11-22T01:00:00.000Z" };
  answering({ "appointments/readDraft": { draft } });
  const { unmount } = await opened(Start);
  shows("上次填写的还在");
  shows(/停在“方便的时间”。继续时会再问一次身体情况。/);
  unmount();
  answering({ "appointments/mine": { items: [lineOf(viewIn("declined")), lineOf(viewIn("offered"))] } });
  await opened(Start);
  shows("您已经有一份申请");
  await press("查看我的申请");
  expect(Taro.navigateTo).toHaveBeenCalledWith(url(`application/index?id=${APPLICATION}`));
});

test("nobody in the family yet: the button leads to adding her", async () => {
  useSession.setState({ tokens: { patient: "t-1" }, personId: undefined });
  answering({ "patients/family": { members: [], most: 5, hasPhone: true } });
  await opened(Start);
  await press("填写预约信息");
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: routes.addPerson.path });
});

test("submitted: by when, how many before her, what to do meanwhile, whom to call", async () => {
  openedWith({ id: APPLICATION });
  const view = viewIn("submitted", { reviewBy: "2027-03-01T02:00:00.000Z", ahead: 0, examForm: "missing" });
  answering({ "appointments/application": view });
  await opened(Submitted);
  shows("最迟 2027年3月1日 周一 上午 10:00");
  shows("您排在最前面。");
  shows(/请到孕期保健中心（C 区 2 楼）请医生开一张/);
  shows("有事找谁");
  expect(screen.getAllByRole("button", { name: /拨打 023-63315011/ })).toHaveLength(1);
});

test("an emergency: 120 stands first, then the clinic and the order of steps (D1-12)", async () => {
  openedWith({ route: "clinic", why: "signs", place: "" });
  answering();
  await opened(OnSite);
  const buttons = screen.getAllByRole("button", { name: /拨打/ });
  expect(buttons[0]?.textContent).toContain("120");
  const steps = screen.getAllByRole("listitem").map((step) => step.textContent);
  expect(steps[0]).toMatch(/^1到孕期保健中心（C 区 2 楼），或产前诊断中心门诊（C 区 2 楼）/);
  expect(steps[1]).toMatch(/^2拿申请单到超声科分诊台（C 区 3 楼）取号/);
  expect(screen.getAllByRole("img", { name: /平面图/ })).toHaveLength(3);
  shows(/特需胎儿系统超声.*特需胎儿心脏超声/);
});

test("an NT scan here: the desk, its hours and phones, no 120 (D1-04, D1-05)", async () => {
  openedWith({ route: "desk", why: "nt-here", place: "ultrasound-triage" });
  answering();
  await opened(OnSite);
  expect(screen.queryByText("情况紧急，先打 120")).toBeNull();
  shows("在本院做过 NT 的孕妇，到超声科分诊台当面预约。");
  expect(screen.getAllByRole("img")[0]?.getAttribute("alt")).toMatch(/超声科分诊台/);
});

test("a link without its words still shows a way", async () => {
  openedWith({});
  answering();
  await opened(OnSite);
  shows("按这个顺序办理");
});

test("my applications: state in words, time where there is one, each opens", async () => {
  answering({ "appointments/mine": { items: [lineOf(scheduled())] } });
  await opened(List);
  shows("检查时间已定");
  shows(/上午 8:00–8:30/);
  await press(/检查时间已定/);
  expect(Taro.navigateTo).toHaveBeenCalledWith(url(`application/index?id=${APPLICATION}`));
});

test("no application yet says what will be here", async () => {
  answering();
  await opened(List);
  shows("还没有申请");
});

test("the price list shows special-need items apart; a silent line can be asked again", async () => {
  answering({ "hospital/priceList": no("service.busy") });
  const { unmount } = await opened(Prices);
  shows("现在使用的人较多");
  expect(screen.getByRole("button", { name: "再试一次" })).toBeTruthy();
  unmount();
  answering();
  await opened(Prices);
  shows("特需项目");
  shows("¥720.00");
  shows(/第 2026-07 版/);
});
