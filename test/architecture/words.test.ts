import { join } from "node:path";
import { lines, repositoryFiles, ROOT } from "./checks/files";
import { lonelyWords, wordGaps, writtenInScreens } from "./checks/words";

const files = repositoryFiles();
const chinese = files.map(({ path }) => path).filter((path) => /(^|[/.])words\.zh\.ts$/.test(path));
const load = (path: string) => jest.requireActual<Record<string, unknown>>(join(ROOT, path));

describe("every sentence stands in both languages", () => {
  test.each(chinese)("%s and its English say the same things", (path) => {
    const [zh, en] = [load(path), load(path.replace("words.zh.ts", "words.en.ts"))];
    const byLanguage = (words: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(words).map(([name, said]) => [name.replace(/(zh|en)$/i, ""), said]));
    expect(lines(wordGaps(path, byLanguage(zh), byLanguage(en)))).toEqual([]);
  });
  test("no dictionary stands alone", () => {
    expect(chinese.length).toBeGreaterThan(3);
    expect(lines(lonelyWords(files))).toEqual([]);
  });
  test("a missing, an empty and an unlike sentence are found", () => {
    const zh = { pay: { title: "付款", hint: "" }, count: (n: number) => `${n}条` };
    const en = { pay: { hint: "Today" }, count: "many", more: "More" };
    expect(wordGaps("words", zh, en).map(({ why }) => why)).toEqual([
      "pay.title is not said in English",
      "more is not said in Chinese",
      "pay.hint is empty",
      "count is a sentence in one language and a function in the other",
    ]);
    expect(lonelyWords([{ path: "miniprogram/src/me/words.zh.ts", text: "" }])).toHaveLength(1);
  });
});

describe("screens", () => {
  test("hold no Chinese sentence of their own", () => {
    expect(lines(writtenInScreens(files))).toEqual([]);
  });
  test("a sentence written into a page is found", () => {
    const page = { path: "miniprogram/src/me/pages/me.tsx", text: `<Text>您好</Text>` };
    expect(lines(writtenInScreens([page]))).toEqual([`${page.path}: "您好" belongs in words`]);
  });
});
