import { screen } from "@testing-library/react";
import Taro from "@tarojs/taro";
import { appointments } from "../../../shared/appointments/contract";
import { documents } from "../../../shared/documents/contract";
import { en } from "../../../miniprogram/src/appointments/words.en";
import { zh } from "../../../miniprogram/src/appointments/words.zh";
import { APPLICATION, entry, FILE } from "./fixtures";
import { answering, no } from "./line";
import { check, freshPhone, heading, openForm, press, walkTo } from "./walk";

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

const onSite = "/appointments/pages/on-site/index?route=";
type Case = { details?: object; what: string; way: string; leads: { url?: string; heading?: string } };
const cases: Record<keyof (typeof appointments)["calls"]["apply"]["refuses"], Case> = {
  "emergency.sign-present": {
    details: { signs: ["bleeding"] },
    what: "请不要等预约，现在就去看医生",
    way: "到医院办理",
    leads: { url: `${onSite}clinic&why=signs` },
  },
  "route.on-site": {
    details: { route: "desk", place: "ultrasound-triage" },
    what: "您的检查需要到医院现场办理",
    way: "到医院办理",
    leads: { url: `${onSite}desk&why=nt-here&place=ultrasound-triage` },
  },
  "booking.paused": {
    details: { until: "2026-12-06T01:00:00.000Z", phone: "023-63315011" },
    what: "暂时不能在网上申请",
    way: "到医院办理",
    leads: { url: `${onSite}desk&why=no-place` },
  },
  "application.exists": {
    details: { id: APPLICATION },
    what: "您已经有一份申请",
    way: "查看我的申请",
    leads: { url: `/appointments/pages/application/index?id=${APPLICATION}` },
  },
  "application.too-early": {
    details: { opensOn: "2027-01-04" },
    what: "现在申请还早",
    way: "回到首页",
    leads: { url: "/home/pages/home" },
  },
  "window.passed": {
    details: { hardStop: "2026-11-01" },
    what: "按您填写的孕周，这项检查的时间已过",
    way: "修改日期",
    leads: { heading: "孕周" },
  },
  "due-date.implausible": {
    details: { dueOn: "2026-01-01" },
    what: "预产期好像不对",
    way: "修改日期",
    leads: { heading: "孕周" },
  },
  "nt.date-implausible": {
    details: { scannedOn: "2026-11-01" },
    what: "NT 检查的日期好像不对",
    way: "修改日期",
    leads: { heading: "NT 检查" },
  },
  "price.changed": {
    details: { priceVersion: "2027-01" },
    what: "价格刚刚更新",
    way: "价格公示",
    leads: { heading: "价格与同意" },
  },
  "document.unusable": {
    details: { id: FILE },
    what: "有一个文件不能用",
    way: "检查报告",
    leads: { heading: "检查报告" },
  },
};

test.each(Object.entries(cases))("%s has a whole screen: what, why, next step, phone", async (code, told) => {
  answering({ "appointments/apply": no(code, { details: told.details }) });
  await openForm();
  await walkTo("提交");
  await check("以上都没有");
  await press("提交申请");
  const words = zh.refusals[code as keyof typeof zh.refusals];
  expect(screen.getByRole("heading", { name: told.what })).toBeTruthy();
  expect(screen.getByText(words.why)).toBeTruthy();
  expect(screen.getByText(words.next)).toBeTruthy();
  expect(screen.getByRole("button", { name: /拨打 023-63315011/ })).toBeTruthy();
  await press(told.way);
  if (told.leads.heading) expect(heading()).toBe(told.leads.heading);
  const ways = [Taro.navigateTo, Taro.redirectTo, Taro.switchTab] as unknown as jest.Mock<unknown, [{ url: string }]>[];
  const urls = ways.flatMap((way) => way.mock.calls.map(([{ url }]) => url));
  if (told.leads.url) expect(urls).toContainEqual(expect.stringContaining(told.leads.url));
});

test("too early names the day on which it opens", async () => {
  answering({ "appointments/apply": no("application.too-early", { details: { opensOn: "2027-01-04" } }) });
  await openForm();
  await walkTo("提交");
  await check("以上都没有");
  await press("提交申请");
  expect(screen.getByText("2027年1月4日 周一 起可以提交申请")).toBeTruthy();
});

test("after a change of prices nothing is agreed to any more and the new prices are shown", async () => {
  const dearer = {
    ...entry,
    priceVersion: "2027-01",
    quotes: entry.quotes.map((one) => ({ ...one, totalFen: 99900 })),
  };
  answering({
    "appointments/entry": [entry, dearer],
    "appointments/apply": no("price.changed", { details: { priceVersion: "2027-01" } }),
  });
  await openForm();
  await walkTo("提交");
  await check("以上都没有");
  await press("提交申请");
  await press("价格公示");
  expect(screen.getAllByText("共 ¥999.00")).toHaveLength(2);
  for (const box of screen.getAllByRole("checkbox")) expect(box.getAttribute("aria-checked")).toBe("false");
});

test("a form that was sent before with other content leads to what was sent", async () => {
  answering({ "appointments/apply": no("request.reused") });
  await openForm();
  await walkTo("提交");
  await check("以上都没有");
  await press("提交申请");
  await press("查看我的申请");
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: expect.stringMatching(/^\/appointments\/pages\/application\/index\?id=[0-9a-z]{26}$/),
  });
});

const forPatients = Object.entries(appointments.calls).filter(
  ([, { by }]) => by === "anyone" || (by as readonly string[]).includes("patient"),
);
const codes = forPatients.flatMap(([call, { refuses }]) => Object.keys(refuses).map((code) => [call, code] as const));

test.each(codes)("%s answering %s has words in both languages", (_call, code) => {
  for (const { refusals } of [zh, en]) {
    const words = refusals[code as keyof typeof refusals];
    expect(Object.values(words).every((sentence) => sentence.length > 3)).toBe(true);
  }
});

test("every fault of a file has words in both languages", () => {
  // What is sent into a chat is said by the chat.
  const { requestChatUpload: _ofTheChat, ...calls } = documents.calls;
  const hers = Object.values(calls).filter(({ by }) => (by as readonly string[]).includes("patient"));
  const faults = hers.flatMap(({ refuses }) => Object.keys(refuses));
  expect(faults).toContain("file.unreadable");
  for (const { fileFaults } of [zh, en]) expect(Object.keys(fileFaults)).toEqual(expect.arrayContaining(faults));
});
