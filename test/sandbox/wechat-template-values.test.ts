import { dataFault } from "../../scripts/sandbox/wechat/template-values";
import { started, stopAll } from "./started";
import { GOOD_VALUES, messageTo, post, SEND, tokenOf } from "./wechat-client";

afterEach(stopAll);

const verdict = (key: string, value: unknown, values?: readonly string[]): string | undefined =>
  dataFault(
    { kind: "one", id: "one", title: "one", type: 2, fields: [{ key, label: key, ...(values && { values }) }] },
    { [key]: { value } },
  );

const GOOD: [key: string, value: string][] = [
  ["thing1", "请".repeat(20)],
  ["thing1", "𠮷".repeat(20)],
  ["thing1", "C区3楼 (超声科)"],
  ["number1", "1".repeat(32)],
  ["number1", "36.5"],
  ["letter1", "A".repeat(32)],
  ["symbol1", "★★★★★"],
  ["character_string1", "AB-12/".repeat(5)],
  ["time1", "15:01"],
  ["time1", "2026年12月1日 15:01"],
  ["time1", "08:00~09:30"],
  ["time1", "2026-12-01 08:00~2026-12-01 09:30"],
  ["time1", "2026年12月1日 08:00~09:30"],
  ["date1", "2026-12-01"],
  ["date1", "2026年12月1日 08:00"],
  ["date1", "2026-12-01~2026-12-31"],
  ["amount1", "¥1234567890"],
  ["amount1", "288.50元"],
  ["phone_number1", "023-60354300-01"],
  ["car_number1", "渝A12345"],
  ["name1", "陈晓芸"],
  ["name1", "A".repeat(20)],
  ["phrase1", "已安排好了"],
];
test.each(GOOD)("%s takes %s", (key, value) => expect(verdict(key, value)).toBeUndefined());

const BAD: [key: string, value: unknown][] = [
  ["thing1", "请".repeat(21)],
  ["thing1", "第一行\n第二行"],
  ["thing1", "   "],
  ["thing1", 5],
  ["number1", "1".repeat(33)],
  ["number1", "三"],
  ["letter1", "A".repeat(33)],
  ["letter1", "A1"],
  ["symbol1", "★★★★★★"],
  ["symbol1", "星"],
  ["character_string1", "A".repeat(33)],
  ["character_string1", "编号1"],
  ["time1", "25:01"],
  ["time1", "2026-12-01"],
  ["time1", "2026-02-30 08:00"],
  ["date1", "15:01"],
  ["date1", "2026-13-01"],
  ["amount1", "12345678901"],
  ["amount1", "约288元"],
  ["phone_number1", "1".repeat(18)],
  ["phone_number1", "电话"],
  ["car_number1", "渝A1234567"],
  ["name1", "陈".repeat(11)],
  ["name1", "陈Xiao Yun Chen"],
  ["name1", "A".repeat(21)],
  ["phrase1", "已安排好了吗"],
  ["phrase1", "OK"],
];
test.each(BAD)("%s refuses %s, naming the key", (key, value) =>
  expect(verdict(key, value)).toBe(`argument invalid! data.${key}.value invalid`),
);

test("an enumeration takes its listed values only", () => {
  expect(verdict("enum1", "已到", ["已到", "未到"])).toBeUndefined();
  expect(verdict("enum1", "迟到", ["已到", "未到"])).toBe("argument invalid! data.enum1.value invalid");
});

const WIRE: [what: string, change: Record<string, unknown>, errmsg: RegExp][] = [
  ["a missing key", { time2: undefined }, /^argument invalid! data\.time2\.value is empty rid: /],
  ["an empty value", { thing3: { value: "" } }, /^argument invalid! data\.thing3\.value is empty rid: /],
  ["a value too long", { thing1: { value: "一".repeat(21) } }, /^argument invalid! data\.thing1\.value invalid rid: /],
  ["a key of another template", { thing9: { value: "多" } }, /^argument invalid! data\.thing9 /],
];
test.each(WIRE)("over HTTP 47003 names the key of %s", async (_what, change, errmsg) => {
  const sandbox = await started();
  const message = messageTo(sandbox, "chen", { data: { ...GOOD_VALUES, ...change } });
  const answer = await post(sandbox, SEND + (await tokenOf(sandbox)), message);
  expect(answer.errcode).toBe(47003);
  expect(answer.errmsg).toMatch(errmsg);
});
