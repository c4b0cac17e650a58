import type { RefusalWords } from "../../../miniprogram/src/i18n";
import { en as medicineEn } from "../../../miniprogram/src/deliveries/words.en";
import { zh as medicineZh } from "../../../miniprogram/src/deliveries/words.zh";
import { en as askingEn } from "../../../miniprogram/src/orders/request-words.en";
import { zh as askingZh } from "../../../miniprogram/src/orders/request-words.zh";
import { en as moneyEn } from "../../../miniprogram/src/orders/words.en";
import { zh as moneyZh } from "../../../miniprogram/src/orders/words.zh";
import { en as rxEn } from "../../../miniprogram/src/prescriptions/words.en";
import { zh as rxZh } from "../../../miniprogram/src/prescriptions/words.zh";
import { deliveries } from "../../../shared/deliveries/contract";
import type { CallSpec } from "../../../shared/kernel/contract";
import { orders } from "../../../shared/orders/contract";
import { requests } from "../../../shared/orders/requests-contract";
import { patientCalls } from "../../../shared/prescriptions/patient-calls";
import { prescriptions } from "../../../shared/prescriptions/contract";
import { saleCalls } from "../../../shared/prescriptions/sale-calls";
import { repositoryFiles } from "../../architecture/checks/files";

type Said = Readonly<Record<string, RefusalWords>>;
type Calls = Readonly<Record<string, CallSpec>>;
/** What a patient may ask on the way of her medicine, and the words of the screens on which she does. */
const ASKED: readonly (readonly [string, Calls, Said, Said])[] = [
  ["prescriptions", patientCalls, rxZh.refusals, rxEn.refusals],
  ["prescriptions", saleCalls, medicineZh.refusals, medicineEn.refusals],
  ["deliveries", deliveries.calls, medicineZh.refusals, medicineEn.refusals],
  ["requests", requests.calls, askingZh.refusals, askingEn.refusals],
  ["orders", orders.calls, moneyZh.refusals, moneyEn.refusals],
];
const forHer = ({ by }: CallSpec): boolean => by === "anyone" || (by as readonly string[]).includes("patient");
const owed = ASKED.flatMap(([domain, calls, zh, en]) =>
  Object.entries(calls)
    .filter(([, spec]) => forHer(spec))
    .flatMap(([call, { refuses }]) =>
      Object.keys(refuses).map((code) => [`${domain}/${call}`, code, zh[code], en[code]] as const),
    ),
);

test("every call of prescriptions that a patient may make is looked at here", () => {
  const hers = Object.entries(prescriptions.calls as Calls).filter(([, spec]) => forHer(spec));
  const seen: Calls = { ...patientCalls, ...saleCalls };
  expect(hers.map(([call]) => call).filter((call) => !(call in seen))).toEqual([]);
  expect(owed.length).toBeGreaterThan(40);
});

test.each(owed)("%s %s: what, why and what next, in Chinese and in English", (_call, _code, zh, en) => {
  for (const said of [zh, en]) {
    expect(Object.keys(said ?? {}).sort()).toEqual(["next", "what", "why"]);
    for (const part of Object.values(said!)) expect(part.trim().length).toBeGreaterThan(4);
  }
  for (const part of Object.values(zh!)) expect(part).toMatch(/[\u4e00-\u9fff]/);
  for (const part of Object.values(en!)) expect(part).not.toMatch(/[\u4e00-\u9fff]/);
});

/** Screens of medicine and of its money. */
const SCREENS = /^miniprogram\/src\/(prescriptions|deliveries|orders)\/.*\.tsx$/;
const unreachable = (text: string): string[] =>
  (text.match(/<RefusalNotice\b[^>]*>/g) ?? []).filter((notice) => !notice.includes("phones="));

test("every refusal on these screens comes with phones", () => {
  const screens = repositoryFiles().filter(({ path }) => SCREENS.test(path));
  expect(screens.filter(({ text }) => text.includes("<RefusalNotice")).length).toBeGreaterThan(8);
  expect(screens.filter(({ text }) => unreachable(text).length > 0).map(({ path }) => path)).toEqual([]);
});
test("a refusal without phones is found", () => {
  expect(unreachable("<RefusalNotice refusal={no} own={words.refusals} />")).toHaveLength(1);
  expect(unreachable("<RefusalNotice refusal={no} phones={phones} />")).toEqual([]);
});
