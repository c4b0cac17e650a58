import { fits, type ValueType } from "../../../../functions/ports/wechat/values";

const good: [ValueType, string][] = [
  ["thing", "检查预约"],
  ["thing", "𠮷".repeat(20)],
  ["number", `-${"1".repeat(30)}.55`],
  ["letter", "a".repeat(32)],
  ["symbol", "★★★★★"],
  ["character_string", "A-1 #2"],
  ["time", "15:01"],
  ["time", "2026年11月28日 8:00"],
  ["time", "2026-11-28 08:00~08:30"],
  ["date", "2026-11-28"],
  ["date", "2026/11/28 ~ 2026/11/30"],
  ["date", "2026-11-28 08:00~08:30"],
  ["amount", "¥1234567890元"],
  ["phone_number", "023-63315011"],
  ["car_number", "渝A12345"],
  ["name", "王小梅"],
  ["name", "Ann Lee"],
  ["phrase", "已预约"],
];
const bad: [ValueType, string][] = [
  ["thing", ""],
  ["thing", "   "],
  ["thing", "两\n行"],
  ["thing", "𠮷".repeat(21)],
  ["number", "1".repeat(33)],
  ["letter", "a".repeat(33)],
  ["letter", "a1"],
  ["symbol", "★★★★★★"],
  ["character_string", "预约"],
  ["character_string", "a".repeat(33)],
  ["time", "24:00"],
  ["time", "2026-11-28"],
  ["time", "2026-02-30 08:00"],
  ["time", "08:00~08:30~09:00"],
  ["date", "28.11.2026"],
  ["date", "2026-13-01"],
  ["amount", "12345678901"],
  ["phone_number", "1".repeat(18)],
  ["phone_number", "call me"],
  ["car_number", "渝A1234567"],
  ["name", "一二三四五六七八九十一"],
  ["name", "a".repeat(21)],
  ["phrase", "已经预约好了"],
  ["phrase", "booked"],
];

describe("the value rules of subscribe messages (table 2.3)", () => {
  it.each(good)("%s accepts %s", (type, value) => expect(fits(type, value)).toBe(true));
  it.each(bad)("%s refuses %j", (type, value) => expect(fits(type, value)).toBe(false));
});
