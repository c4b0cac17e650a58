import fc from "fast-check";
import type { MessageTemplate } from "../../../../functions/ports/wechat/port";
import { buildValues, readTemplateSettings, TEMPLATE_VALUES } from "../../../../functions/ports/wechat/templates";
import { visitFault } from "../../../../functions/ports/wechat/visit-message";
import { openSettings } from "../../../../scripts/sandbox/settings";
import { openKeep } from "../../../../scripts/sandbox/keep";
import { WECHAT_TEMPLATES } from "../../../../scripts/sandbox/templates";
import { dataFault } from "../../../../scripts/sandbox/wechat/template-values";
import { visitValueFault } from "../../../../scripts/sandbox/wechat/visit";
import { templatesOf } from "../../../../scripts/start/templates";

/** Values near the rules: good ones, cut and with something put in. */
const GOOD: Readonly<Record<string, readonly string[]>> = {
  thing: ["检查费", "门诊C区三楼", "请按时到达", "Bring your card"],
  time: ["2026-11-28 08:00~08:30", "2026年11月28日 8:00", "15:01"],
  amount: ["288.00元", "¥12.50", "1234567890"],
  phrase: ["已缴费", "退费中"],
};
const LETTERS = [..."0123456789:-~/年月日检查预约 Aa.★¥元+()𠮷\n\u200b\ud800"];
const near = (good: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...good),
      fc.nat(12),
      fc.nat(2),
      fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(fc.constantFrom(...LETTERS), { maxLength: 24 })),
    )
    .map(([text, at, cut, put]) =>
      put.length === 0 && cut === 1 ? text : [...[...text].slice(0, at), ...put, ...[...text].slice(at + cut)].join(""),
    );

const settings = readTemplateSettings(templatesOf(openSettings(openKeep(undefined)), "wechat"));

test.each(Object.keys(TEMPLATE_VALUES) as MessageTemplate[])(
  "whatever the builder of %s lets through, the platform takes (47003 is never reached)",
  (template) => {
    const far = WECHAT_TEMPLATES.find(({ id }) => id === settings[template].id)!;
    const shape = Object.fromEntries(
      Object.entries(TEMPLATE_VALUES[template]).map(([name, type]) => [name, near(GOOD[type] ?? [])]),
    );
    let passed = 0;
    fc.assert(
      fc.property(fc.record(shape), (values) => {
        const built = buildValues({ template, values }, settings[template]);
        if (!built.ok) return;
        passed += 1;
        expect(dataFault(far, built.value)).toBeUndefined();
      }),
      { numRuns: 1000, seed: 47003 },
    );
    expect(passed).toBeGreaterThan(30);
    expect(passed).toBeLessThan(1000);
  },
);

test("whatever may be said of a visit, the platform takes", () => {
  const value = near(["陈*芸", "超声科", "门诊C区三楼", "2026-12-01 08:00"]);
  const shape = { pat_name: value, department_name: value, department_location: value, appointment_time: value };
  let passed = 0;
  fc.assert(
    fc.property(fc.record(shape, { requiredKeys: [] }), (values) => {
      if (visitFault({ values }) !== undefined) return;
      passed += 1;
      expect(visitValueFault(values)).toBeUndefined();
    }),
    { numRuns: 1000, seed: 47003 },
  );
  expect(passed).toBeGreaterThan(50);
  expect(passed).toBeLessThan(1000);
});
