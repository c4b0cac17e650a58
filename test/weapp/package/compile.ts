import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { TmplGroup } from "glass-easel-template-compiler";
import { hostCalls } from "./host-calls";
import { GIVEN, HIDDEN, HTML_NAMES } from "./shape";
import { cssOf } from "./styles";

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();

function templates(files: readonly string[], read: (file: string) => string): string {
  const group = new TmplGroup();
  for (const file of files) {
    if (file.endsWith(".wxml")) group.addTmpl(file.slice(0, -".wxml".length), read(file));
    if (file.endsWith(".wxs")) group.addScript(file.slice(0, -".wxs".length), read(file));
  }
  const code = group.getTmplGenObjectGroups();
  group.free();
  return code;
}

/** Turns a built WeChat package (a folder) into one script that sets `window.compiledPackage`. */
export function compile(dist: string): string {
  const files = filesIn(dist);
  const read = (file: string) => readFileSync(join(dist, file), "utf8");
  const each = <T>(ending: string, made: (file: string) => T): [string, T][] =>
    files.filter((file) => file.endsWith(ending)).map((file) => [file.slice(0, -ending.length), made(file)]);
  const names = [...GIVEN, ...HIDDEN];
  const modules = each(".js", read).map(
    ([path, code]) => `${JSON.stringify(path)}: function (${names.join(",")}) {\n${code}\n}`,
  );
  const plain = {
    app: JSON.parse(read("app.json")) as unknown,
    settings: Object.fromEntries(each(".json", (file) => JSON.parse(read(file)) as unknown)),
    styles: Object.fromEntries(each(".wxss", (file) => cssOf(dist, file))),
    hostCalls: hostCalls(),
    names,
    htmlNames: HTML_NAMES,
  };
  return `window.compiledPackage = Object.assign(${JSON.stringify(plain)}, {
  templates: ${templates(files, read)},
  modules: { ${modules.join(",\n")} },
});`;
}
