import { importsOf, type Import } from "./checks/imports";
import { lines, repositoryFiles, type SourceFile } from "./checks/files";
import { domainGraph, graphOf, reached, rings } from "./checks/reach";
import { strayVendors, VENDORS } from "./checks/vendors";
import { breaches, WAYS } from "./checks/ways";

const ways = importsOf(repositoryFiles());
const file = (path: string, text: string): SourceFile => ({ path, text });
const planted = (path: string, text: string, ...others: string[]): Import[] =>
  importsOf([file(path, text), ...others.map((other) => file(other, ""))]);

/** For each wall: a line that breaches it, and a line beside it that does not. */
const PLANTED: Readonly<Record<string, readonly [at: string, breach: string, fine: string][]>> = {
  "shared imports only shared, zod and dayjs": [
    ["shared/orders/rules.ts", `import fs from "node:fs";`, `import dayjs from "dayjs";`],
    ["shared/orders/rules.ts", `import type { A } from "../../functions/app";`, `import * as z from "zod/mini";`],
  ],
  "a domain knows of another one its nouns and its news": [
    ["shared/orders/rules.ts", `import { a } from "../patients/contract";`, `import { a } from "../patients/model";`],
    [
      "functions/orders/pay.ts",
      `import { a } from "../../shared/patients/rules";`,
      `import "../../shared/orders/rules";`,
    ],
  ],
  "the registry is for entries, tests and scripts": [
    ["miniprogram/src/me/use-family.ts", `import "../../../shared/contracts";`, `import "../../../shared/kernel/ids";`],
  ],
  "functions, phone, scripts and tests keep to their sides": [
    ["functions/orders/pay.ts", `import "../../miniprogram/src/kernel/ids";`, `import "../../shared/kernel/ids";`],
    ["functions/app.ts", `const seed = await import("../scripts/seed/world");`, `import "./live";`],
    ["miniprogram/src/me/me.ts", `import type { App } from "../../../functions/app";`, `import "../kernel/api";`],
    ["scripts/sandbox/main.ts", `import "../../functions/kernel/log";`, `import "./world";`],
  ],
  "a folder of the phone imports its own things and the floor below": [
    ["miniprogram/src/orders/pages/pay.tsx", `import { a } from "../../me/use-family";`, `import "../../ui";`],
    ["miniprogram/src/me/pages/me.tsx", `import "../../home/greeting";`, `import "../use-family";`],
    ["miniprogram/src/orders/use-order.ts", `import "../inbox/use-inbox";`, `import "../kernel/api";`],
    ["miniprogram/src/ui/button.tsx", `export { a } from "../home/greeting";`, `import "./icon";`],
  ],
  "a screen knows of another domain what it may ask": [
    [
      "miniprogram/src/home/attention.tsx",
      `import { a } from "../../../shared/appointments/rules";`,
      `import { a } from "../../../shared/appointments/contract";`,
    ],
  ],
  "a kernel knows no domain": [
    ["functions/kernel/router.ts", `import "../patients/repository";`, `import "./http";`],
    ["functions/kernel/router.ts", `import "../ports/clock/live";`, `import "../ports/clock/port";`],
    ["shared/kernel/time.ts", `import "../hospital/model";`, `import "./ids";`],
  ],
  "a port knows nouns, never a domain's rules or storage": [
    ["functions/ports/sms/live.ts", `import "../../patients/queries";`, `import "../line/live";`],
  ],
  "a domain sees another one as the type of its queries": [
    [
      "functions/orders/pay.ts",
      `import { createQueries } from "../patients/queries";`,
      `import type { Queries } from "../patients/queries";`,
    ],
    ["functions/orders/pay.ts", `import type { R } from "../patients/repository";`, `import "./repository";`],
    ["functions/orders/pay.ts", `import { DESK_PHONE } from "../app";`, `import "../kernel/call";`],
  ],
  "a domain sees a port, never its live side": [
    ["functions/orders/pay.ts", `import { liveClock } from "../ports/clock/live";`, `import "../ports/clock/port";`],
  ],
  "only repositories use the table": [
    [
      "functions/orders/pay.ts",
      `import { TableBusy } from "../kernel/table/table";`,
      `import type { Table } from "../kernel/table/table";`,
    ],
  ],
  "the working calendar is asked through queries": [
    ["functions/orders/pay.ts", `import "../../shared/hospital/calendar";`, `import "../../shared/hospital/model";`],
  ],
};

describe("which way imports run", () => {
  test("every wall has a planted breach, and every import is read", () => {
    expect(Object.keys(PLANTED).sort()).toEqual(WAYS.map(({ name }) => name).sort());
    expect(ways.length).toBeGreaterThan(300);
  });

  describe.each(WAYS.map((wall) => [wall.name, wall] as const))("%s", (name, wall) => {
    test("holds in the repository", () => {
      expect(lines(breaches(wall, ways))).toEqual([]);
    });
    test.each(PLANTED[name]!)("falls in %s with %s, not with %s", (at, breach, fine) => {
      expect(breaches(wall, planted(at, breach))).toHaveLength(1);
      expect(breaches(wall, planted(at, fine))).toEqual([]);
    });
  });
});

test("imports are seen in every form in which they can be written", () => {
  const text = `
    import a from "./a"; import type { B } from "./b"; import { type C } from "./c"; export { d } from "./d";
    export type { E } from "./e"; const f = import("./f"); const g = require("./g"); type H = import("./h").H;
    import "./i"; import j = require("./j"); import { k, type K } from "./k"; // import "./not-this";`;
  const read = planted("shared/x/y.ts", text).map(
    ({ file: to, typeOnly }) => `${to!.replace(".ts", "")}${typeOnly ? " type" : ""}`,
  );
  expect(read.sort()).toEqual(
    ["a", "b type", "c type", "d", "e type", "f", "g", "h type", "i", "j", "k"].map((name) => `shared/x/${name}`),
  );
});

describe("vendors", () => {
  test("each package is imported only where the table names it", () => {
    expect(lines(strayVendors(ways, VENDORS))).toEqual([]);
  });
  test("an SDK in a domain, or a package that nobody agreed to, is found", () => {
    const sdk = planted("functions/orders/pay.ts", `import { S3Client } from "@aws-sdk/client-s3";`);
    expect(lines(strayVendors(sdk, VENDORS))).toEqual([
      expect.stringContaining("functions/ports/object-store/live.ts"),
    ]);
    const lodash = planted("functions/orders/pay.ts", `import merge from "lodash/merge";`);
    expect(strayVendors(lodash, VENDORS)).toHaveLength(1);
  });
});

describe("rings", () => {
  test("no domain of shared depends on one that depends on it", () => {
    expect(lines(rings(domainGraph(ways)))).toEqual([]);
  });
  test("no file is loaded while it waits for itself", () => {
    expect(lines(rings(graphOf(ways, true)))).toEqual([]);
  });
  test("no file is understood only with one that needs it to be understood: types count, too", () => {
    expect(lines(rings(graphOf(ways, false)))).toEqual([]);
  });
  test("two domains that import each other's nouns are found", () => {
    const there = [
      ...planted("shared/a/model.ts", `import type { B } from "../b/model";`, "shared/b/model.ts"),
      ...planted("shared/b/model.ts", `import type { C } from "../c/model";`, "shared/c/model.ts"),
      ...planted("shared/c/model.ts", `import type { A } from "../a/model";`, "shared/a/model.ts"),
    ];
    expect(lines(rings(domainGraph(there)))).toEqual(["a: a -> b -> c -> a"]);
    expect(rings(graphOf(there, true))).toEqual([]);
    expect(rings(graphOf(there, false))).toHaveLength(1);
  });
});

describe("what is deployed", () => {
  const entries = ["api", "clinic", "cashier", "consult", "pharmacy", "webhooks", "jobs", "media", "openapi"].map(
    (name) => `functions/${name}.ts`,
  );
  const isToy = (path: string) => path === "functions/kernel/table/memory.ts" || /^(scripts|test)\//.test(path);

  test("never carries the table in memory, scripts or tests", () => {
    const there = entries.filter((entry) => ways.some(({ from }) => from === entry));
    expect(there).toContain("functions/api.ts");
    expect(lines(reached(ways, there, isToy))).toEqual([]);
  });
  test("the table in memory is found three files away, also behind a dynamic import", () => {
    const there = importsOf([
      file("functions/api.ts", `import "./live";`),
      file("functions/live.ts", `const made = () => import("./engine");`),
      file("functions/engine.ts", `export * from "./kernel/table/memory";`),
      file("functions/kernel/table/memory.ts", ""),
    ]);
    expect(reached(there, ["functions/api.ts"], isToy)[0]!.why).toBe(
      "functions/api.ts -> functions/live.ts -> functions/engine.ts -> functions/kernel/table/memory.ts",
    );
  });
});
