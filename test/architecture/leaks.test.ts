import { lines, repositoryFiles, type SourceFile } from "./checks/files";
import { identities, machinePaths, secrets, straySettings } from "./checks/leaks";

const files = repositoryFiles();
const file = (path: string, text: string): SourceFile => ({ path, text });
/** Planted texts are put together here, so that this file passes its own walls. */
const glued = (...parts: string[]) => parts.join("");

describe("people", () => {
  test("no file outside the seed and the tests holds anybody's number", () => {
    expect(lines(identities(files))).toEqual([]);
  });
  test("an identity number and a mobile number are found, a made-up one is not", () => {
    const number = glued("11010519491231", "002X");
    const text = `const mother = "${number}"; call("${glued("138", "12345678")}"); show("${glued("138", "00000123")}");`;
    const found = identities([file("functions/patients/family.ts", text)]);
    expect(found.map(({ why }) => why)).toEqual(["holds an identity number", "holds a mobile number"]);
    expect(identities([file("scripts/seed/data/cast.ts", text)])).toEqual([]);
  });
  test("a number whose check digit is wrong is no identity number", () => {
    expect(identities([file("shared/a/b.ts", glued("11010519491231", "0021"))])).toEqual([]);
  });
});

describe("secrets", () => {
  test("no file holds one", () => {
    expect(lines(secrets(files))).toEqual([]);
  });
  test.each([
    ["a private key", glued("-----BEGIN ", "PRIVATE KEY-----\n", "MIIEvQIBADANBgkqhkiG9w0B")],
    ["an AWS access key", glued("AKIA", "ABCDEFGHIJKLMNOP")],
    ["a Tencent Cloud secret id", glued("AKID", "a".repeat(32))],
    ["a GitHub token", glued("ghp_", "a".repeat(36))],
    ["an npm token", glued("npm_", "a".repeat(36))],
    ["a signed token", glued("eyJ", "hbGciOiJIUzI1NiJ9.", "eyJ", "zdWIiOiIxMjM0In0.c2ln")],
    ["a password in an address", glued("redis://", "root:", "hunter22@db.internal")],
  ])("%s is found", (what, text) => {
    expect(secrets([file("functions/live.ts", `const key = "${text}";`)])).toEqual([
      { file: "functions/live.ts", why: `holds ${what}` },
    ]);
  });
});

describe("the machine on which a file was written", () => {
  test("is named nowhere", () => {
    expect(lines(machinePaths(files))).toEqual([]);
  });
  test.each([
    glued('const at = "/', 'Users/mei/hospital";'),
    glued('const at = "/', 'home/mei/hospital";'),
    glued("const at = 'C:", "\\\\Users\\\\mei';"),
    glued('"resolved": "', 'https://npm.example.com/a.tgz"'),
  ])("%s is found", (text) => {
    expect(machinePaths([file("scripts/start.ts", text)])).toHaveLength(1);
  });
  test("a route that begins with home is none", () => {
    expect(machinePaths([file("miniprogram/src/routes.ts", `"/home/pages/home"`)])).toEqual([]);
  });
});

describe("settings", () => {
  test("are read in kernel/env.ts alone", () => {
    expect(lines(straySettings(files))).toEqual([]);
  });
  test.each(["const key = process.env.KEY;", `const key = process["env"].KEY;`, `import { env } from "node:process";`])(
    "%s is found",
    (text) => {
      expect(straySettings([file("functions/orders/pay.ts", text)])).toHaveLength(1);
    },
  );
  test("a comment about process.env is none", () => {
    expect(straySettings([file("functions/orders/pay.ts", "/** reads no process.env */\n// process.env")])).toEqual([]);
  });
});
