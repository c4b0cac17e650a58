import { en as boardEn } from "../../../miniprogram/src/workbench/board/words.en";
import { zh as boardZh } from "../../../miniprogram/src/workbench/board/words.zh";
import { callListWords } from "../../../miniprogram/src/workbench/call-list/words";
import { caseWords } from "../../../miniprogram/src/workbench/case/words";
import { clinicWords } from "../../../miniprogram/src/workbench/clinic-desk/words";
import { consultationWords } from "../../../miniprogram/src/workbench/consultations/words";
import { dayWords } from "../../../miniprogram/src/workbench/day/words";
import { decideWords } from "../../../miniprogram/src/workbench/decide/words";
import { dispensaryWords } from "../../../miniprogram/src/workbench/dispensary/words";
import { documentWords } from "../../../miniprogram/src/workbench/documents/words";
import { financeWords } from "../../../miniprogram/src/workbench/finance/words";
import { dashboardWords } from "../../../miniprogram/src/workbench/operations/dashboard/words";
import { holidayWords } from "../../../miniprogram/src/workbench/operations/holidays/words";
import { rosterWords } from "../../../miniprogram/src/workbench/operations/roster/words";
import { identityWords } from "../../../miniprogram/src/workbench/identity/words";
import { operationsWords } from "../../../miniprogram/src/workbench/operations/words";
import { queueWords } from "../../../miniprogram/src/workbench/queue/words";
import { shellWords } from "../../../miniprogram/src/workbench/shell/words";
import { appointments } from "../../../shared/appointments/contract";
import { ASKS, DECLINE_REASONS, NO_PLACE_REASONS } from "../../../shared/appointments/views";
import { documents } from "../../../shared/documents/contract";
import { hospital } from "../../../shared/hospital/contract";

const dictionaries = Object.entries({
  shellWords,
  queueWords,
  caseWords,
  documentWords,
  decideWords,
  clinicWords,
  identityWords,
  financeWords,
  operationsWords,
  rosterWords,
  holidayWords,
  dashboardWords,
  callListWords,
  dayWords,
  consultationWords,
  dispensaryWords,
  boardWords: { zh: boardZh, en: boardEn },
});

/** Every sentence by its path; sentences with values are said with numbers in place of them. */
function sentences(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([name, said]: [string, unknown]) => {
    const at = `${path}/${name}`;
    if (typeof said === "string") return [[at, said]];
    if (typeof said === "function") return [[at, String((said as (...args: unknown[]) => string)(2, 2, 2))]];
    return sentences(said as object, at);
  });
}

test.each(dictionaries)("%s says the same things in both languages", (_name, { zh, en }) => {
  expect(sentences(en).map(([at]) => at)).toEqual(
    sentences(zh)
      .map(([at]) => at)
      .sort(inOrderOf(sentences(en))),
  );
  expect(sentences(en)).toHaveLength(sentences(zh).length);
});
const inOrderOf = (list: [string, string][]) => (a: string, b: string) =>
  list.findIndex(([at]) => at === a) - list.findIndex(([at]) => at === b);

test.each(dictionaries)("%s is Chinese in Chinese and English in English", (_name, { zh, en }) => {
  const mixed = sentences(en).filter(([at, said]) => /[\u4e00-\u9fff]/.test(said) && !at.endsWith("/language"));
  expect(mixed).toEqual([]);
  const shouting = [...sentences(zh), ...sentences(en)].filter(([, said]) => /[!！]|操作成功/.test(said));
  expect(shouting).toEqual([]);
});

const STAFF = [
  "claim",
  "openings",
  "approve",
  "askForMore",
  "reroute",
  "decline",
  "notSchedule",
  "recordOpinion",
] as const;
const codes = [
  ...STAFF.flatMap((call) => Object.keys(appointments.calls[call].refuses)),
  ...Object.keys(appointments.calls.issueForm.refuses),
];
test.each([...new Set(codes)])("a refused decision %s has its sentences", (code) => {
  for (const words of [decideWords.zh, decideWords.en])
    expect(words.refusals[code as keyof typeof words.refusals].what).toBeTruthy();
});

test("sign-in and documents have a sentence for every code", () => {
  const { staffSignIn, proveAgain } = hospital.calls;
  expect(new Set(Object.keys(shellWords.zh.refusals))).toEqual(
    new Set(Object.keys({ ...staffSignIn.refuses, ...proveAgain.refuses })),
  );
  const { view, viewRecorded } = documents.calls;
  expect(new Set(Object.keys(documentWords.zh.refusals))).toEqual(
    new Set(Object.keys({ ...view.refuses, ...viewRecorded.refuses })),
  );
});

test("every reason that a history line may carry has a word", () => {
  for (const code of [...ASKS, ...DECLINE_REASONS, ...NO_PLACE_REASONS])
    expect([code, caseWords.zh.reasons[code], caseWords.en.reasons[code]]).not.toContain(undefined);
});
