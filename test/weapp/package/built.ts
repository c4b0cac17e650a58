import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const DIST = resolve(__dirname, "../../../miniprogram/dist/weapp");

/** The folder of the built WeChat package; says how to make it where it is missing. */
export function builtPackage(): string {
  if (!existsSync(join(DIST, "app.json")))
    throw new Error("miniprogram/dist/weapp is missing: run `npm run build` first");
  return DIST;
}
