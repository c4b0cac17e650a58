import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./race";

const WEAPP = join(__dirname, "..", "..", "miniprogram", "dist", "weapp");

/** Every file under a folder with its size in bytes, paths relative to it. */
function filesUnder(folder: string, within = ""): { path: string; bytes: number }[] {
  return readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const path = within ? `${within}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return filesUnder(folder, path);
    return [{ path, bytes: statSync(join(folder, path)).size }];
  });
}

type AppConfig = {
  readonly subPackages?: readonly { readonly root: string }[];
  readonly subpackages?: AppConfig["subPackages"];
};

/** Kilobytes (1,024 bytes) of each part of the built WeChat package: the main one, then every subpackage by its root. */
export function packageSizes(): Row[] {
  const config = join(WEAPP, "app.json");
  if (!existsSync(config)) throw new Error("The WeChat package is not built: npm run build -- --only weapp");
  const app = JSON.parse(readFileSync(config, "utf8")) as AppConfig;
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ""));
  const bytes = new Map<string, number>([["main", 0], ...roots.map((root) => [root, 0] as const)]);
  for (const file of filesUnder(WEAPP)) {
    if (file.path.endsWith(".LICENSE.txt") || file.path.endsWith(".map")) continue;
    const part = roots.find((root) => file.path.startsWith(`${root}/`)) ?? "main";
    bytes.set(part, bytes.get(part)! + file.bytes);
  }
  return [...bytes].map(([part, size]) => ({
    name: `WeChat package, ${part}`,
    value: Math.round(size / 1024),
    unit: "kB",
  }));
}
