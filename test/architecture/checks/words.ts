import type { Finding, SourceFile } from "./files";

type Tree = { readonly [name: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

function* leaves(value: unknown, path: string): Generator<readonly [string, unknown]> {
  if (!isTree(value)) yield [path, value];
  else for (const [name, inner] of Object.entries(value)) yield* leaves(inner, path ? `${path}.${name}` : name);
}

/** What one language says and the other does not, and sentences that are empty in either. */
export function wordGaps(file: string, zh: unknown, en: unknown): Finding[] {
  const [chinese, english] = [new Map(leaves(zh, "")), new Map(leaves(en, ""))];
  const lacking = (from: Map<string, unknown>, other: Map<string, unknown>, language: string) =>
    [...from.keys()].filter((key) => !other.has(key)).map((key) => `${key} is not said in ${language}`);
  const empty = [...chinese, ...english].filter(([, said]) => typeof said === "string" && said.trim() === "");
  const kinds = [...chinese].filter(([key, said]) => english.has(key) && typeof english.get(key) !== typeof said);
  return [
    ...lacking(chinese, english, "English"),
    ...lacking(english, chinese, "Chinese"),
    ...empty.map(([key]) => `${key} is empty`),
    ...kinds.map(([key]) => `${key} is a sentence in one language and a function in the other`),
  ].map((why) => ({ file, why }));
}

const PAIR = /(^|[/.])words\.(zh|en)\.ts$/;

/** Dictionaries without their other language. */
export const lonelyWords = (files: readonly SourceFile[]): Finding[] => {
  const paths = new Set(files.map(({ path }) => path));
  return [...paths]
    .filter((path) => PAIR.test(path))
    .map((path) => [
      path,
      path.replace(PAIR, (_all, dot: string, one: string) => `${dot}words.${one === "zh" ? "en" : "zh"}.ts`),
    ])
    .filter(([, other]) => !paths.has(other!))
    .map(([file, other]) => ({ file: file!, why: `${other} is missing` }));
};

/** A language is called by its own name in every language. */
const OWN_NAMES = ["中文"];

/** Chinese sentences written into a screen: they belong in `words`, where English has its own. */
export const writtenInScreens = (files: readonly SourceFile[]): Finding[] =>
  files
    .filter(({ path }) => path.startsWith("miniprogram/src/") && path.endsWith(".tsx"))
    .flatMap(({ path, text }) => {
      const rest = OWN_NAMES.reduce((left, name) => left.replaceAll(`"${name}"`, ""), text);
      const [said] = /\p{Script=Han}+/u.exec(rest) ?? [];
      return said === undefined ? [] : [{ file: path, why: `"${said}" belongs in words` }];
    });
