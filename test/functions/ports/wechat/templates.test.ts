import { buildValues, readTemplateSettings } from "../../../../functions/ports/wechat/templates";
import { templates } from "./settings";

const values = { item: "检查预约", time: "2026年11月28日 08:00", place: "门诊C区三楼", note: "请按时到达" };
const build = (changed: Record<string, string>) =>
  buildValues(
    { template: "examination-appointment", values: { ...values, ...changed } },
    templates["examination-appointment"],
  );

describe("the builder of subscribe messages", () => {
  it("maps our names to the account's keys and fills what is always the same", () => {
    expect(build({})).toEqual({
      ok: true,
      value: {
        thing1: { value: "检查预约" },
        time2: { value: "2026年11月28日 08:00" },
        thing3: { value: "门诊C区三楼" },
        phrase4: { value: "预约成功" },
        thing5: { value: "请按时到达" },
      },
    });
  });

  it.each([
    ["time", "soon"],
    ["note", "请".repeat(21)],
    ["note", ""],
  ])("refuses %s = %j, naming it, before anything is sent", (name, value) => {
    expect(build({ [name]: value })).toEqual({ ok: false, code: "value.refused", details: name });
  });

  it("refuses a missing and an unknown value", () => {
    const setting = templates["application-progress"];
    const message = {
      template: "application-progress",
      values: { item: "检查预约", at: "08:00", note: "见详情" },
    } as const;
    expect(buildValues(message, setting)).toMatchObject({ details: "state" });
    expect(build({ __proto__x: "a" })).toMatchObject({ ok: false, details: "unknown" });
  });

  it.each(["胎儿系统超声", "孕产保健中心", "Fetal scan", "Prenatal Diagnosis", "pregnancy check"])(
    "never shows %s on a lock screen (N6, D1-20)",
    (item) => expect(build({ item })).toMatchObject({ ok: false, details: "item" }),
  );
});

describe("template settings", () => {
  it("are read from JSON", () => expect(readTemplateSettings(JSON.stringify(templates))).toEqual(templates));

  it.each([
    [
      "a key of ours is missing",
      (t: typeof templates) => delete (t["application-progress"].keys as Record<string, string>).note,
    ],
    [
      "a key has no value type",
      (t: typeof templates) => Object.assign(t["application-progress"].keys, { note: "text4" }),
    ],
    [
      "two names share a key",
      (t: typeof templates) => Object.assign(t["application-progress"].keys, { note: "thing1" }),
    ],
    [
      "a fixed value does not fit",
      (t: typeof templates) => Object.assign(t["examination-appointment"].fixed!, { phrase4: "booked" }),
    ],
    ["a template is missing", (t: typeof templates) => Object.assign(t, { "application-progress": undefined })],
  ])("are refused when %s", (_, spoil) => {
    const spoilt = structuredClone(templates);
    spoil(spoilt);
    expect(() => readTemplateSettings(JSON.stringify(spoilt))).toThrow(/template settings: (application|examination)/);
  });
});
