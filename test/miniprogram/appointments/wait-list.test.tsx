import { screen } from "@testing-library/react";
import type { ApplicationView } from "../../../shared/appointments/views";
import { addDays, addMinutes } from "../../../shared/kernel/time";
import ApplicationPage from "../../../miniprogram/src/appointments/pages/application/index";
import Statement from "../../../miniprogram/src/appointments/pages/statement/index";
import { zh } from "../../../miniprogram/src/appointments/words.zh";
import { openedWith } from "../taro";
import { APPLICATION, now, offered, today, viewIn } from "./fixtures";
import { answering, inputsOf } from "./line";
import { choose, freshPhone, opened, press } from "./walk";

const waitList = (more: Partial<NonNullable<ApplicationView["waitList"]>> = {}) => ({
  since: "2026-11-20T02:00:00.000Z",
  ahead: 2,
  hardStop: addDays(today(), 40),
  answerHours: 12,
  noticeHours: 24,
  closing: false,
  ...more,
});
const elsewhere = {
  id: "yunhe",
  name: { zh: "云禾妇幼保健院", en: "Yunhe Maternity and Child Hospital" },
  address: { zh: "示例区春分路 18 号", en: "18 Chunfen Road, Example District" },
  confirmed: false,
};
async function open(view: ApplicationView, more: Record<string, unknown> = {}, page = ApplicationPage) {
  openedWith({ id: APPLICATION });
  const asked = answering({ "appointments/application": view, ...more });
  await opened(page);
  return asked;
}
const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryByText(text)).toBeNull();

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

test("she sees her position, since when, until when, and the rule with its hours", async () => {
  await open(viewIn("wait-listed", { waitList: waitList() }));
  shows("您前面还有 2 位。");
  shows(/起候补/);
  shows(/最晚可以等到 .*，这是检查的最后期限。/);
  shows(/最后期限最近的排在最前/);
  shows(/请在 12 小时内答复/);
  shows(/至少提前 24 小时/);
  shows(zh.meanings.waiting);
  lacks(zh.others.title);
});

test("D1-06: a form that has run out while she waits is hers to fetch anew, and she is told so", async () => {
  await open(viewIn("wait-listed", { waitList: waitList(), examForm: "missing" }));
  shows(zh.application.formMissing);
  shows(zh.application.formFirst);
  shows(zh.meanings["needs-you"]);
});

test("she leaves the list, and is told that her place is not kept", async () => {
  const left = viewIn("cancelled-by-patient", { version: 4, outcome: { reason: "cannot-come", note: "" } });
  const asked = await open(viewIn("wait-listed", { waitList: waitList() }), { "appointments/cancel": left });
  await press("退出候补");
  shows(zh.waitList.leaveText);
  await choose("来不了");
  await press("确定取消");
  expect(inputsOf(asked, "appointments/cancel")).toEqual([
    expect.objectContaining({ id: APPLICATION, version: 3, reason: "cannot-come" }),
  ]);
});

test("row 25: near her last day she is asked to act, and finds other hospitals and the statement", async () => {
  const view = viewIn("wait-listed", { waitList: waitList({ closing: true }), alternatives: [elsewhere] });
  await open(view);
  shows(zh.meanings["needs-you"]);
  lacks(zh.states["wait-listed"].next);
  shows("云禾妇幼保健院");
  shows("示例，待医院确认；请先打电话问超声科分诊台。");
  expect(screen.getByRole("button", { name: zh.others.statement })).toBeTruthy();
});

test("an offer from the list goes back to the list, and the words say that her place there is kept", async () => {
  const back = viewIn("wait-listed", { version: 4, waitList: waitList() });
  const asked = await open(offered({ waitList: waitList({ ahead: undefined }) }), {
    "appointments/askAnotherTime": back,
  });
  await press("换一个，回到候补");
  shows(zh.waitList.backText);
  lacks(zh.offer.anotherText);
  await press("让出这个时间，回到候补");
  expect(inputsOf(asked, "appointments/askAnotherTime")).toHaveLength(1);
  shows("您前面还有 2 位。");
});

test("an offer that ran out leads back to the list", async () => {
  await open(viewIn("offer-expired", { waitList: waitList({ ahead: undefined }) }));
  shows(zh.waitList.expired);
  expect(screen.getAllByRole("button", { name: "换一个，回到候补" }).length).toBeGreaterThan(0);
});

test("row 25: the statement says for whom, until when, since when, and by whom", async () => {
  const since = addMinutes(now(), -60 * 24 * 9);
  const view = viewIn("not-scheduled", { waitList: waitList({ since, closing: true }), alternatives: [elsewhere] });
  await open(view, {}, Statement);
  shows(/陈雨桐在本院申请产前超声检查，因在检查期限内没有合适的空位，本院未能安排。/);
  shows("检查最后期限");
  shows("进入候补");
  shows("重庆市妇幼保健院");
});

test("nobody gets a statement that is not so", async () => {
  await open(viewIn("scheduled"), {}, Statement);
  shows(zh.statement.notNow);
  lacks("检查最后期限");
});
