import { execFileSync } from "node:child_process";
import { ROOT } from "./files";

/** A text as if it stood at a path of the repository. */
export type Snippet = { readonly path: string; readonly text: string };

/**
 * ESLint's own interface over these texts with the repository's configuration: the names of the rules that fire, a text
 * each. ESLint reads its configuration as an ES module and so runs in a process of its own. Rules that need types run
 * only on texts at the path of a real file (`typed`), since only those are part of the program.
 */
export function rulesThatFire(snippets: readonly Snippet[], typed = false): string[][] {
  const program = `
    import { ESLint } from "eslint";
    const chunks = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    const { snippets, typed } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const untyped = {
      languageOptions: { parserOptions: { project: null } },
      rules: { "@typescript-eslint/no-floating-promises": "off", "@typescript-eslint/no-misused-promises": "off" },
    };
    const eslint = new ESLint({
      overrideConfigFile: ".config/eslint.config.mjs",
      ...(typed ? {} : { overrideConfig: [{ files: ["**/*.{ts,tsx}"], ...untyped }] }),
    });
    const fired = [];
    for (const { path, text } of snippets) {
      const [result] = await eslint.lintText(text, { filePath: path });
      fired.push((result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message));
    }
    process.stdout.write(JSON.stringify(fired));`;
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    // With CI=true the parser reads files from disk only, and would not see a planted text.
    env: { ...process.env, TSESTREE_SINGLE_RUN: "false" },
    cwd: ROOT,
    input: JSON.stringify({ snippets, typed }),
    encoding: "utf8",
  });
  return JSON.parse(said) as string[][];
}
