import { rulesThatFire, type Snippet } from "./checks/lint";

const rule = "functions/orders/pay.ts";
const pure = "shared/orders/rules.ts";
const page = "miniprogram/src/orders/pages/pay.tsx";

/** Each rule with texts that break it. */
const BROKEN: Readonly<Record<string, readonly (readonly [path: string, text: string])[]>> = {
  "house/clock-is-a-port": [
    [rule, "export const at = () => Date.now();"],
    [pure, "export const at = () => new Date();"],
    [rule, "export const at = () => new Date;"],
    [pure, "export const at = () => Date();"],
    [rule, 'export const at = () => Date["now"]();'],
    [rule, "const { now } = Date; export const at = () => now();"],
    [rule, "export const later = (f: () => void) => setTimeout(f, 10);"],
    [rule, "export const later = (f: () => void) => globalThis.setTimeout(f, 10);"],
    [pure, "export const wait = setInterval;"],
    [rule, 'import { setTimeout as wait } from "node:timers/promises"; export const pause = wait;'],
    [pure, 'import dayjs from "dayjs"; export const today = () => dayjs();'],
    ["functions/ports/sms/live.ts", "export const at = () => Date.now();"],
  ],
  "house/randomness-is-a-port": [
    [pure, "export const dice = () => Math.random();"],
    [rule, 'import { randomUUID } from "node:crypto"; export const id = randomUUID;'],
    [rule, "export const id = () => crypto.randomUUID();"],
    [rule, 'import * as tools from "node:crypto"; export const id = () => tools.randomBytes(8);'],
  ],
  "house/network-is-a-port": [
    [rule, 'export const ask = () => fetch("https://api.weixin.qq.com");'],
    [rule, "export const ask = { by: fetch };"],
    [pure, "export const ask = globalThis.fetch;"],
    [rule, 'import { request } from "node:https"; export const ask = request;'],
  ],
  "house/settings-in-env": [
    [rule, "export const key = process.env.KEY;"],
    [pure, "const { env } = process; export const key = env.KEY;"],
    [rule, 'import { env } from "node:process"; export const key = env.KEY;'],
  ],
  "house/zod-mini": [
    [pure, 'import { z } from "zod"; export const a = z.string();'],
    [pure, 'import * as z from "zod"; export const a = z.string();'],
    [pure, 'import { z } from "zod/mini"; export const a = z.string();'],
    [page, 'import * as zod from "zod/mini"; export const a = zod.string();'],
    [pure, 'export { z } from "zod/mini";'],
  ],
  "house/no-raw-html": [
    [page, "export const A = () => <div dangerouslySetInnerHTML={{ __html: said }} />;"],
    [page, 'import { RichText } from "@tarojs/components"; export { RichText };'],
    [page, "export const A = () => <RichText nodes={said} />;"],
    ["scripts/sandbox/console/planted.js", "export const show = (at, said) => { at.innerHTML = said; };"],
    [
      "scripts/sandbox/console/planted.js",
      'export const show = (at, said) => at.insertAdjacentHTML("beforeend", said);',
    ],
  ],
  "house/fixed-expressions": [
    [rule, "export const ask = (name: string) => ({ FilterExpression: `name = ${name}` });"],
    [rule, 'export const ask = (name: string) => ({ ConditionExpression: "name = " + name });'],
    [rule, "export const ask = (a: { b: string }) => ({ KeyConditionExpression: `pk = :pk AND ${a.b}` });"],
  ],
  "house/no-swallowed-error": [
    [rule, "export const ask = (f: () => void) => { try { f(); } catch {} };"],
    [page, "export const ask = (f: () => void) => { try { f(); } catch (_error) {} };"],
    [rule, "export const ask = (f: Promise<void>) => f.catch(() => {});"],
  ],
  "house/reason-beside-disable": [[rule, "export const a = 1; // eslint-disable-line prefer-const"]],
  "@typescript-eslint/no-explicit-any": [[rule, "export const a = (b: any) => b as string;"]],
  "@typescript-eslint/ban-ts-comment": [
    [rule, "// @ts-ignore\nexport const a: string = 1;"],
    [rule, "// @ts-expect-error\nexport const a: string = 1;"],
  ],
  "@typescript-eslint/no-unused-vars": [[rule, "const a = 1; export const b = 2;"]],
  "react-hooks/rules-of-hooks": [
    [
      page,
      'import { useState } from "react"; export const A = (p: { on: boolean }) => { if (p.on) useState(1); return null; };',
    ],
  ],
  eqeqeq: [[rule, "export const a = (b: number) => b == 1;"]],
};

/** Texts that stand close to a wall and are fine. */
const FINE: readonly (readonly [why: string, path: string, text: string])[] = [
  ["a moment that came in is read", pure, "export const at = (text: string) => new Date(text).getTime();"],
  [
    "an entry's own function may be called fetch",
    "functions/planted.ts",
    "async function fetch(r: Request) { return r; }\nexport default { fetch };",
  ],
  [
    "the clock's live side asks the machine",
    "functions/ports/clock/live.ts",
    "export const now = () => new Date().toISOString();",
  ],
  [
    "the ids' live side is random",
    "functions/ports/ids/live.ts",
    'import { randomBytes } from "node:crypto"; export const b = randomBytes;',
  ],
  ["a port speaks to the world", "functions/ports/sms/live.ts", "export const ask = (url: string) => fetch(url);"],
  ["a method may be called now", rule, "export const at = (clock: { now(): string }) => clock.now();"],
  ["the settings are read in one place", "functions/kernel/env.ts", "export const key = process.env.KEY;"],
  ["zod as it should be", pure, 'import * as z from "zod/mini"; export const a = z.string();'],
  [
    "a fixed expression with a constant",
    rule,
    'const FRESH = "a > :b"; export const ask = { ConditionExpression: `pk = :pk AND ${FRESH}` };',
  ],
  [
    "an empty catch that says why",
    rule,
    "export const a = (f: () => void) => { try { f(); } catch { /* nothing was kept */ } };",
  ],
  [
    "a wall opened for a reason",
    rule,
    "// eslint-disable-next-line prefer-const -- shown to be possible\nexport let a = 1;",
  ],
  [
    "an any with its reason",
    rule,
    "// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the vendor types it so\nexport const a = (b: any) => b as string;",
  ],
  ["a script may look at the clock", "scripts/planted.ts", "export const at = () => Date.now();"],
];

const snippets = (cases: readonly (readonly [string, string])[]): Snippet[] =>
  cases.map(([path, text]) => ({ path, text: `${text}\n` }));

describe("lint", () => {
  const cases = Object.entries(BROKEN).flatMap(([name, texts]) => texts.map(([path, text]) => ({ name, path, text })));
  let fired: string[][];
  let fine: string[][];
  beforeAll(() => {
    const all = rulesThatFire(
      snippets([
        ...cases.map(({ path, text }) => [path, text] as const),
        ...FINE.map(([, path, text]) => [path, text] as const),
      ]),
    );
    fired = all.slice(0, cases.length);
    fine = all.slice(cases.length);
  });

  test.each(cases.map(({ name, path, text }, at) => [name, path, text, at] as const))(
    "%s fires in %s on %s",
    (name, _path, _text, at) => {
      expect(fired[at]).toContain(name);
    },
  );
  test.each(FINE.map(([why, , text], at) => [why, text, at] as const))("%s: %s", (_why, _text, at) => {
    expect(fine[at]).toEqual([]);
  });
  test("a promise that nobody waits for is found on each side", () => {
    const text = "const ask = async () => 1;\nexport const go = () => { ask(); };\n";
    const found = rulesThatFire([{ path: "shared/kernel/ids.ts", text }], true);
    expect(found).toEqual([["@typescript-eslint/no-floating-promises"]]);
  });
});
