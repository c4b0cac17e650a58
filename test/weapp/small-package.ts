import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const app = {
  pages: ["first", "second"],
  subPackages: [{ root: "more", pages: ["third"] }],
  tabBar: { list: [{ pagePath: "first", text: "First" }] },
};

/** A mini program of three pages written by hand; `code` is the body of the first page's `press`. */
export function smallPackage(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "small-package-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const page = (name: string, wxml: string, js: string) => {
    write(`${name}.json`, "{}");
    write(`${name}.wxml`, wxml);
    write(`${name}.js`, js);
  };
  write("app.json", JSON.stringify(app));
  write("app.js", "App({})");
  const shown = '<view><button bindtap="press">press</button><text>{{said}}</text></view>';
  const press = `async press() { const say = (said) => this.setData({ said: String(said) }); ${code} }`;
  page("first", shown, `Page({ data: { said: "" }, ${press} })`);
  page("second", "<view>second</view>", "Page({})");
  const told = "Page({ data: { said: '' }, onLoad(query) { this.setData({ said: query.name }); } })";
  page("more/third", "<view>third {{said}}</view>", told);
  return folder;
}
