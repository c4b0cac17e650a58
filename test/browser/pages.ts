import { releasedPages } from "../../scripts/start/web-app";

/** Every page of the web app, the workbench included, as its configuration names them. */
export function pagesOf(): string[] {
  process.env.TARO_ENV = "h5";
  return releasedPages();
}
