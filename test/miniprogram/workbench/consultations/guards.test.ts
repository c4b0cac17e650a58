import { writesPrescription } from "../../../../shared/consultations/wording-policy";
import { guardsOf } from "../../../../miniprogram/src/workbench/consultations/guards";

const GROWN = 30;
const CHILD = 4;

test.each([
  ["胎儿是男孩，一切正常", GROWN, ["fetal-sex"]],
  ["It is a girl", GROWN, ["fetal-sex"]],
  ["超声看肚子里是个女孩", CHILD, ["fetal-sex"]],
  ["男孩这个年龄身高正常", CHILD, []],
  ["血糖控制得不错，继续这样吃", GROWN, []],
  ["二甲双胍 0.5 g 一日三次", GROWN, ["prescription"]],
] as const)("“%s” for a patient of %i years warns of %j before it goes out", (text, age, warnings) => {
  expect(guardsOf(text, age)).toEqual(warnings);
});

test.each([
  ["甲巯咪唑 10mg 每日一次", true],
  ["Take 2 tablets twice a day", true],
  ["每次 1 片，睡前吃", true],
  ["请每天测一次血压", false],
  ["还剩 10 片", false],
  ["三天后再联系我", false],
])("“%s” writes a prescription: %s (D2-16)", (text, is) => {
  expect(writesPrescription(text)).toBe(is);
});
