import { isCode, type Finding, type SourceFile } from "./files";

const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const CUSTOMARY = ["README.md", "LICENSE"];
const SAYS_NOTHING = /^(utils?|helpers?|commons?|misc|services?|managers?)$/;

/** Terms of the field that hold such a word: WeChat's 服务号 is a service account in all its documents. */
const TERMS = ["service-account"];

/** Names that are not kebab-case, or that say nothing of what is inside. */
export const badNames = (files: readonly SourceFile[]): Finding[] =>
  files.flatMap(({ path }) => {
    const wrong = path.split("/").filter((part) => !KEBAB.test(part) && !CUSTOMARY.includes(part));
    const empty = TERMS.reduce((rest, term) => rest.replaceAll(term, ""), path)
      .split(/[/.-]/)
      .filter((word) => SAYS_NOTHING.test(word))
      .map((word) => `"${word}" says nothing of what is inside`);
    return [...wrong.map((part) => `"${part}" is not kebab-case`), ...empty].map((why) => ({ file: path, why }));
  });

export const MOST_LINES = 250;
const MOST_README_LINES = 120;
const TABLES = /(^|[/.])words\.[^/]+$|\/data\/|\.d\.ts$/;

/** Files longer than a person reads at once; tables of words and data are looked up, not read. */
export const tooLong = (files: readonly SourceFile[]): Finding[] =>
  files.flatMap((file) => {
    const isStyle = /\.(s?css|html)$/.test(file.path);
    const most = file.path === "README.md" ? MOST_README_LINES : MOST_LINES;
    if (!(isCode(file) || isStyle || file.path === "README.md") || TABLES.test(file.path)) return [];
    const count = file.text.replace(/\n$/, "").split("\n").length;
    return count > most ? [{ file: file.path, why: `${count} lines, ${most} at most` }] : [];
  });

const TOP_LEVEL = [
  ...["README.md", "LICENSE", "package.json", "package-lock.json", "tsconfig.json", "project.config.json"],
  ...["vercel.json", ".vercelignore", ".gitignore", ".npmrc", ".nvmrc"],
  ...["shared", "functions", "miniprogram", "scripts", "test", ".ci", ".config", ".github"],
];

/** Things at the top that the architecture does not know. */
export const strayEntries = (files: readonly SourceFile[]): Finding[] =>
  [...new Set(files.map(({ path }) => path.split("/")[0]!))]
    .filter((entry) => !TOP_LEVEL.includes(entry))
    .map((file) => ({ file, why: "does not belong at the top" }));

/** A floor, the folders on it that are no domain, and whether every domain must stand there. */
export type Floor = { readonly at: string; readonly beside: readonly string[]; readonly every: boolean };

export const FLOORS: readonly Floor[] = [
  { at: "shared", beside: ["kernel"], every: true },
  { at: "functions", beside: ["kernel", "ports"], every: true },
  {
    at: "miniprogram/src",
    // the floor of every page, the tabs of the main package, and the staff screens
    beside: [...["kernel", "platform", "ui", "i18n", "html", "shell", "assets"], "home", "inbox", "me", "workbench"],
    every: false,
  },
  { at: "test/shared", beside: ["kernel"], every: false },
  { at: "test/functions", beside: ["kernel", "ports"], every: false },
];

/** Folders whose names differ from the registry's: the same domains stand on each floor. */
export const strayDomains = (files: readonly SourceFile[], registry: readonly string[], floor: Floor): Finding[] => {
  const inside = files
    .filter(({ path }) => path.startsWith(`${floor.at}/`))
    .map(({ path }) => path.slice(floor.at.length + 1));
  const folders = [...new Set(inside.filter((path) => path.includes("/")).map((path) => path.split("/")[0]!))];
  const unknown = folders.filter((folder) => !registry.includes(folder) && !floor.beside.includes(folder));
  const missing = floor.every ? registry.filter((domain) => !folders.includes(domain)) : [];
  return [
    ...unknown.map((folder) => ({ file: `${floor.at}/${folder}`, why: "is no domain of shared/contracts.ts" })),
    ...missing.map((domain) => ({ file: `${floor.at}/${domain}`, why: "is missing" })),
  ];
};
