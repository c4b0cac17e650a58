import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describeWhere } from "./chromium";
import { builtPackage } from "./package/built";

const ROOT = resolve(__dirname, "../..");
const GATE = join(ROOT, "scripts/static-gate");
const INSTALLED = existsSync(join(GATE, "node_modules/miniprogram-ci"));
const MISSING = "the gate is not installed: run `npm ci --prefix scripts/static-gate`";

describeWhere(INSTALLED, MISSING, "the static gate", () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "weapp-copy-"));
    cpSync(builtPackage(), join(copy, "miniprogram/dist/weapp"), { recursive: true });
    cpSync(join(ROOT, "project.config.json"), join(copy, "project.config.json"));
  });
  afterEach(() => rmSync(copy, { recursive: true }));
  const at = (file: string) => join(copy, "miniprogram/dist/weapp", file);
  const add = (file: string, text: string) => appendFileSync(at(file), text);
  const gate = () => {
    const { status, stdout, stderr } = spawnSync("node", [join(GATE, "check-weapp.cjs"), copy], { encoding: "utf8" });
    const failures = stderr.split("\n").filter((line) => line.startsWith("FAIL "));
    return { status, stdout, failures: failures.join("\n") };
  };

  test("lets the built package pass, and prints the size of each part", () => {
    const { status, stdout, failures } = gate();
    expect(failures).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^main: \d+\.\d kB$/m);
  });

  test("names what would throw, what an old host cannot read, what is missing and what is too heavy", () => {
    add("app.js", ";console.log(process.env.SECRET);");
    add("common.js", ";console.log(API_BASE);");
    add("vendors.js", ';new Function("return 1")();');
    add("runtime.js", ";var late=console?.log;");
    rmSync(at("me/pages/sign-in.json"));
    writeFileSync(at("heavy.js"), `var heavy="${"x".repeat(1_000_000)}";`);
    const { status, failures } = gate();
    expect(status).toBe(1);
    expect(failures).toMatch(/app\.js: process\.env survived/);
    expect(failures).toMatch(/common\.js: the constant API_BASE/);
    expect(failures).toMatch(/vendors\.js: making code from text/);
    expect(failures).toMatch(/runtime\.js: is not ES2019/);
    expect(failures).toMatch(/me\/pages\/sign-in\.json is missing/);
    expect(failures).toMatch(/the main package is 1\d{6} bytes/);
  });

  test("hears the host's own compilers: a broken template, a tab that is no page", () => {
    add("me/pages/me.wxml", "<view><text></view>");
    const app = JSON.parse(readFileSync(at("app.json"), "utf8"));
    app.tabBar.list[1].pagePath = "inbox/pages/nowhere";
    writeFileSync(at("app.json"), JSON.stringify(app));
    const { status, failures } = gate();
    expect(status).toBe(1);
    expect(failures).toMatch(/me\.wxml/);
    expect(failures).toMatch(/tabBar/);
  });

  test("says which command is missing where nothing was built", () => {
    rmSync(at("app.json"));
    expect(gate()).toMatchObject({ status: 1, failures: expect.stringMatching(/npm run build/) });
  });
});
