import { act, screen } from "@testing-library/react";
import type { ApplicationView } from "../../../shared/appointments/views";
import { applicationLife } from "../../../shared/appointments/states";
import { addMinutes } from "../../../shared/kernel/time";
import ApplicationPage from "../../../miniprogram/src/appointments/pages/application/index";
import { zh } from "../../../miniprogram/src/appointments/words.zh";
import { openedWith } from "../taro";
import { APPLICATION, booking, now, offered, precautions, scheduled, viewIn } from "./fixtures";
import { answering, inputsOf, no } from "./line";
import { choose, freshPhone, heading, opened, press, write } from "./walk";

async function open(view: ApplicationView | readonly unknown[], more: Record<string, unknown> = {}) {
  openedWith({ id: APPLICATION });
  const asked = answering({ "appointments/application": view, ...more });
  await opened(ApplicationPage);
  return asked;
}
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});
afterEach(() => jest.useRealTimers());

test.each(applicationLife.states)("%s opens with its state, the next step and a phone", async (state) => {
  await open(viewIn(state));
  expect(heading()).toBe(zh.states[state].name);
  shows(zh.states[state].next);
  expect(screen.getAllByRole("button", { name: /拨打 023-63315011/ }).length).toBeGreaterThan(0);
});

test("waiting shows by when and how many are before her", async () => {
  await open(viewIn("submitted", { reviewBy: "2027-03-01T02:00:00.000Z", ahead: 4, examForm: "missing" }));
  shows("最迟 2027年3月1日 周一 上午 10:00");
  shows("您前面还有 4 位。");
  shows("还差一张检查申请单");
  shows(/请到孕期保健中心（C 区 2 楼）请医生开一张/);
});

test("she is never told that nothing is to do while her application form is missing", async () => {
  await open(viewIn("submitted", { examForm: "missing" }));
  shows(zh.meanings["needs-you"]);
  shows(zh.application.formFirst);
  lacks(zh.meanings.waiting);
  lacks(zh.states.submitted.next);
});

test("a late review is said with an apology", async () => {
  await open(viewIn("under-review", { reviewBy: addMinutes(now(), -60), overdue: true, ahead: 0 }));
  shows("答复晚了，对不起");
  lacks(/^最迟/);
});

test("a request for more shows what is asked and sends what she writes", async () => {
  const asked = { asks: ["clearer-report", "nt-figures"] as const, note: "请上传清晰照片。" };
  const view = viewIn("needs-information", { asked: { ...asked, asks: [...asked.asks] } });
  const line = await open(view, { "appointments/supply": viewIn("submitted", { version: 4 }) });
  shows(/更清楚的报告照片/);
  shows(/请上传清晰照片。/);
  await press("提交补充");
  expect(screen.getAllByText("请至少补充一项")).toHaveLength(2);
  expect(inputsOf(line, "appointments/supply")).toEqual([]);
  await write(/写给分诊台/, "原件已丢失，来院时补。");
  await press("提交补充");
  const sent = { id: APPLICATION, version: 3, documentIds: [], note: "原件已丢失，来院时补。" };
  expect(inputsOf(line, "appointments/supply")).toEqual([expect.objectContaining(sent)]);
  expect(heading()).toBe("等待审核");
});

test("half-typed NT figures are mended before they are sent", async () => {
  const view = viewIn("needs-information", { asked: { asks: ["nt-figures"], note: "" } });
  const line = await open(view);
  await press("补充 NT 数据", "switch");
  await write(/哪家医院/, "万州区妇幼保健院");
  await press("提交补充");
  shows("请填写头臀长，或选“报告上没有”");
  expect(inputsOf(line, "appointments/supply")).toEqual([]);
});

test("an offer counts down and is accepted, paid at the desk", async () => {
  const line = await open(offered(), { "appointments/acceptOffer": scheduled({ version: 4 }) });
  shows("1 小时 30 分");
  shows("上午 8:00–8:30");
  shows("超声科分诊台（C 区 3 楼）");
  shows("需付 ¥310.00");
  await press("接受，到院缴费");
  const [sent] = inputsOf(line, "appointments/acceptOffer");
  expect(sent).toMatchObject({ id: APPLICATION, version: 3, payment: "at-desk" });
  expect(heading()).toBe("检查时间已定");
});

test("when the time of an offer is over the page looks again", async () => {
  jest.useFakeTimers({ doNotFake: ["setTimeout"], now: new Date() });
  await open([offered({ offerUntil: addMinutes(now(), 1) }), viewIn("offer-expired")]);
  shows("1 分 00 秒");
  await act(async () => void jest.advanceTimersByTime(61_000));
  await act(async () => undefined);
  expect(heading()).toBe("保留的时间已过");
});

test("another time is asked for with a note, and a time is declined after one more look", async () => {
  const line = await open(offered(), { "appointments/askAnotherTime": viewIn("submitted", { version: 4 }) });
  await press("换一个时间");
  await write(/哪些时间更方便/, "周三以后");
  await press("让出这个时间，另排");
  expect(inputsOf(line, "appointments/askAnotherTime")).toEqual([expect.objectContaining({ note: "周三以后" })]);
  expect(heading()).toBe("等待审核");
});

test("declining says what it does before it is done", async () => {
  const line = await open(offered(), { "appointments/declineOffer": viewIn("declined", { version: 4 }) });
  await press("不要这个时间");
  expect(inputsOf(line, "appointments/declineOffer")).toEqual([]);
  shows(/这份申请也会结束/);
  await press("结束申请");
  expect(heading()).toBe("申请没有通过");
});

test("a fixed appointment shows day, time, place, items, precautions, and they are acknowledged (D1-20)", async () => {
  const line = await open(scheduled(), {
    "appointments/acknowledgePrecautions": scheduled({ version: 4, precautionsSeenAt: now() }),
  });
  shows("胎儿系统超声");
  shows("不用空腹，请正常吃饭。");
  shows("按国家规定，检查不告知胎儿性别。");
  shows("加到手机日历");
  expect(screen.getByRole("img", { name: /C 区 3 楼平面图/ })).toBeTruthy();
  await press("我已阅读注意事项");
  const [sent] = inputsOf(line, "appointments/acknowledgePrecautions");
  expect(sent).toMatchObject({ version: 3, precautionsVersion: precautions.version });
  shows(/^您已在 .* 阅读$/);
  expect(screen.queryByRole("button", { name: "我已阅读注意事项" })).toBeNull();
});

test("a paid appointment owes nothing", async () => {
  await open(scheduled({ booking: { ...booking, owedFen: 0 } }));
  shows("¥310.00 · 费用已付清");
});

test("sent to a clinic: reason, order of steps, the place's plan and phone", async () => {
  const outcome = { reason: "route-changed", note: "请先看门诊。", goTo: "prenatal-diagnosis-center" as const };
  await open(viewIn("route-changed", { outcome }));
  shows(/请先看门诊。/);
  shows(/到孕期保健中心（C 区 2 楼），或产前诊断中心门诊（C 区 2 楼）/);
  expect(screen.getByRole("img", { name: /产前诊断中心门诊/ })).toBeTruthy();
});

test("no place is an outcome of its own, with a reason and other ways (D1-18)", async () => {
  await open(viewIn("not-scheduled", { outcome: { reason: "no-capacity", note: "", goTo: "ultrasound-triage" } }));
  shows("在适合您的日期里，医生和机器都已排满");
  shows("可以怎么做");
  shows(/到其他能做产前超声筛查的医院/);
});

test("after an ended pregnancy the words are kind, short and never cheerful (D1-22)", async () => {
  const outcome = { reason: "pregnancy-ended", note: "" };
  const ended = viewIn("cancelled-by-patient", { outcome, version: 4 });
  const line = await open(scheduled(), { "appointments/cancel": ended });
  await press("取消预约");
  await choose("这次怀孕已经结束");
  await press("确定取消");
  expect(inputsOf(line, "appointments/cancel")).toEqual([expect.objectContaining({ reason: "pregnancy-ended" })]);
  expect(heading()).toBe("我们收到了，很抱歉听到这个消息");
  shows(/不会再收到任何提醒/);
  expect(document.body.textContent).not.toMatch(/宝宝|重新申请|孕周|注意事项|恭喜|成功/);
  expect(screen.getAllByRole("button", { name: /拨打 023-6035435/ })).toHaveLength(2);
});

test("cancelling too late says so, with a phone, and the appointment stands", async () => {
  await open(scheduled(), {
    "appointments/cancel": no("cancel.too-late", { details: { cancelUntil: now() } }),
  });
  await press("取消预约");
  await choose("来不了");
  await press("确定取消");
  shows("现在不能在网上取消");
  expect(heading()).toBe("检查时间已定");
});

test("a stale view reloads itself and says where things stand", async () => {
  const line = await open([offered(), viewIn("offer-expired", { version: 5 })], {
    "appointments/acceptOffer": no("application.moved-on", { details: { state: "offer-expired", version: 5 } }),
  });
  await press("接受，到院缴费");
  shows("申请刚刚有了变化");
  shows("现在是：保留的时间已过");
  expect(heading()).toBe("保留的时间已过");
  expect(inputsOf(line, "appointments/application")).toHaveLength(2);
});

test("an unanswered tap is asked again under the same step id", async () => {
  const line = await open(offered(), { "appointments/acceptOffer": ["silence", scheduled({ version: 4 })] });
  await press("接受，到院缴费");
  shows("没有连上医院");
  await press("接受，到院缴费");
  const [first, second] = inputsOf(line, "appointments/acceptOffer");
  expect(second).toEqual(first);
  expect(heading()).toBe("检查时间已定");
});

test("the story names who did what, never a staff member", async () => {
  await open(
    viewIn("submitted", {
      timeline: [
        { state: "submitted", at: now(), by: "patient" },
        { state: "needs-information", at: now(), by: "triage", note: "请补照片。" },
        { state: "submitted", at: now(), by: "patient" },
        { state: "submitted", at: now(), by: "hospital", reason: "review-overdue" },
      ],
    }),
  );
  const lines = screen.getAllByRole("listitem").map((line) => line.textContent);
  expect(lines).toEqual([
    expect.stringMatching(/^已提交申请.*您$/),
    expect.stringMatching(/^需要您补充资料.*分诊台请补照片。$/),
    expect.stringMatching(/^您补充了资料.*您$/),
    expect.stringMatching(/^审核超过预计时间，已请负责人优先处理.*医院$/),
  ]);
});

test("the same page speaks English", async () => {
  freshPhone("en");
  await open(offered());
  expect(heading()).toBe("A time is held for you");
  shows("¥310.00 to pay");
  expect(document.querySelector(".u-page__body")?.textContent).not.toMatch(/分诊台|申请/);
});
