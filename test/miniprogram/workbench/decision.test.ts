import { caseWords } from "../../../miniprogram/src/workbench/case/words";
import { firstWeek } from "../../../miniprogram/src/workbench/decide/choose-time";
import { actsFor, consequenceOf, emptyDraft, type Draft } from "../../../miniprogram/src/workbench/decide/draft";
import { decideWords } from "../../../miniprogram/src/workbench/decide/words";
import { sayClock, sayDay, sayYuan } from "../../../miniprogram/src/i18n";
import type { Day } from "../../../shared/kernel/time";
import type { Language } from "../../../shared/kernel/words";
import { caseView, TODAY, week } from "./cases";

const wordsIn = (language: Language) => ({
  decide: decideWords[language],
  facts: caseWords[language],
  say: {
    day: (day: Day) => sayDay(day, language, TODAY),
    clock: (time: string) => sayClock(time, language),
    yuan: sayYuan,
  },
});
const saturday = { ...week[0]!.openings[0]!, day: week[0]!.day, totalFen: week[0]!.totalFen };
const drafted = (part: Partial<Draft>): Draft => ({ ...emptyDraft, ...part });
const said = (part: Partial<Draft>, language: Language = "zh", view = caseView()) =>
  consequenceOf(drafted(part), view, wordsIn(language));

test("the button of an approval names the place that it takes (D1-17)", () => {
  expect(said({ act: "approve", choice: saturday })?.label).toBe("批准并占用 11月28日 周六 上午 8:30 的号");
  expect(said({ act: "approve", choice: saturday }, "en")?.label).toBe("Approve and take Sat 28 Nov 8:30 am");
});

test("what is owed is said before the approval, and nothing owed schedules at once", () => {
  expect(said({ act: "approve", choice: saturday })?.hint).toContain("¥860.00");
  const paid = caseView({ examForm: { ...caseView().examForm!, paidFen: 86_000 } });
  expect(said({ act: "approve", choice: saturday }, "zh", paid)?.hint).toBe(decideWords.zh.notOwed);
});

test.each<[string, Partial<Draft>]>([
  ["an approval without a time", { act: "approve" }],
  ["a question without a thing asked for", { act: "more" }],
  ["another thing without a word what", { act: "more", asks: ["other"] }],
  ["a re-route without a place", { act: "reroute", note: "请到现场" }],
  ["a re-route without a note", { act: "reroute", place: "pregnancy-health-center", note: " 好 " }],
  ["a decline without a reason", { act: "decline", note: "请到现场" }],
  ["a decline without a note", { act: "decline", reason: "other" } as Partial<Draft>],
  ["no place without a reason", { act: "not-scheduled" }],
  ["an opinion without a word", { act: "opinion" }],
])("%s cannot be sent and says what is missing", (_name, part) => {
  expect(said(part)?.deed).toBeUndefined();
  expect(said(part)?.label).toMatch(/^先/);
});

test("each complete decision says its consequence", () => {
  const note = "请到现场";
  expect(said({ act: "more", asks: ["clearer-report", "nt-figures"] })?.label).toBe("请她补充：清晰的报告、NT 数值");
  expect(said({ act: "reroute", place: "pregnancy-health-center", note })?.label).toBe("请她改到 孕期保健中心");
  expect(said({ act: "decline", declineReason: "window-passed", note })?.label).toBe("不予预约：已过检查孕周");
  expect(said({ act: "not-scheduled", noPlaceReason: "no-capacity" })?.label).toBe("告诉她排不上：没有号源");
  expect(said({ act: "opinion", note })?.deed).toEqual({ act: "opinion", note });
});

test("a desk is offered only what its role and the state allow", () => {
  expect(actsFor("triage", caseView())).toEqual([
    "approve",
    "wait-list",
    "more",
    "reroute",
    "decline",
    "not-scheduled",
  ]);
  expect(actsFor("doctor", caseView())).toEqual(["more", "reroute", "decline"]);
  expect(actsFor("doctor", caseView({ needsPrenatalOpinion: true }))[0]).toBe("opinion");
  expect(actsFor("triage", caseView({ possible: ["cancel"] }))).toEqual([]);
});

test("times begin with her best weeks, or tomorrow when these have begun or passed", () => {
  expect(firstWeek(caseView(), "2026-11-23")).toBe("2026-11-28");
  expect(firstWeek(caseView(), "2026-11-28")).toBe("2026-11-29");
  expect(firstWeek(caseView(), "2026-12-20")).toBe("2026-12-21");
});
