import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/** A file of the repository: its path from the root, with slashes, and its text ("" for pictures and the like). */
export type SourceFile = { readonly path: string; readonly text: string };

/** What a wall found: where, and what is wrong there. */
export type Finding = { readonly file: string; readonly why: string };

export const ROOT = resolve(__dirname, "../../..");
/** What .gitignore keeps out: built, installed or kept while running. */
const UNTRACKED = /^(node_modules|dist|\.git|\.data|\.artefacts|\.cache|\.vercel|\.swc|coverage|\.env(\..+)?|.+\.log)$/;
const TEXT = /\.(ts|tsx|js|mjs|cjs|json|md|scss|css|html|yml|yaml|svg|txt)$|^[^.]+$|^\.[a-z]+$/;

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (UNTRACKED.test(entry.name)) continue;
    if (entry.isDirectory()) yield* walk(join(folder, entry.name));
    else yield join(folder, entry.name);
  }
}

/** Every file that the repository holds. */
export function repositoryFiles(): SourceFile[] {
  return [...walk(ROOT)].sort().map((path) => ({
    path: relative(ROOT, path).split(sep).join("/"),
    text: TEXT.test(path.split(sep).pop()!) ? readFileSync(path, "utf8") : "",
  }));
}

export const isCode = ({ path }: SourceFile): boolean => /\.(ts|tsx|js|mjs|cjs)$/.test(path);
export const within =
  (...floors: string[]) =>
  ({ path }: SourceFile): boolean =>
    floors.some((floor) => path.startsWith(`${floor}/`));

/** Findings as lines, so that a failing test reads as a list of what to mend. */
export const lines = (findings: readonly Finding[]): string[] => findings.map(({ file, why }) => `${file}: ${why}`);
