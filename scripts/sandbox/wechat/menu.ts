import type { Context } from "hono";
import type { Backstage } from "../backstage";
import { answer, refuse } from "./answer";
import { mustBePost, readBody, textOf } from "./body";
import { pageIsReleased } from "./pages";
import type { Tokens } from "./tokens";

export type MenuEntry = {
  readonly name: string;
  readonly type?: string;
  readonly url?: string;
  readonly appid?: string;
  readonly pagepath?: string;
  readonly sub_button: readonly MenuEntry[];
};

type Place = { most: number; count: number; bytes: number; name: number; url: number };
const TOP: Place = { most: 3, count: 40016, bytes: 16, name: 40018, url: 40055 };
const BELOW: Place = { most: 5, count: 40023, bytes: 60, name: 40025, url: 40054 };

const isAddress = (url: string): boolean => /^https?:\/\/[^\s/]+/.test(url) && url.length <= 1024;

export const openMenu = (stage: Backstage, tokens: Tokens) => {
  const shelf = stage.keep.shelf<readonly MenuEntry[]>("menu");
  const check = (context: Context) => tokens.check(context.req.query("access_token"), stage.settings.serviceAppid);

  const entryOf = (value: unknown, place: Place): MenuEntry => {
    const button = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
    const [name, type, url, pagepath] = ["name", "type", "url", "pagepath"].map((key) => textOf(button[key]));
    if (!name || Buffer.byteLength(name) > place.bytes) return refuse(place.name, `the name "${name}"`);
    const below = button["sub_button"];
    if (place === TOP && Array.isArray(below) && below.length > 0) return { name, sub_button: entriesOf(below, BELOW) };
    if (type !== "view" && type !== "miniprogram") return refuse(40017, `"${name}" is of type "${type}"`);
    if (!url || !isAddress(url)) return refuse(place.url, `"${name}" opens "${url}"`);
    if (type === "view") return { name, type, url, sub_button: [] };
    const appid = textOf(button["appid"]);
    if (appid !== stage.settings.wechatAppid) return refuse(40013, `"${name}" opens an app that is not linked`);
    if (!pagepath || !pageIsReleased(pagepath, stage.pages)) return refuse(40165, `"${name}" opens "${pagepath}"`);
    return { name, type, url, appid, pagepath, sub_button: [] };
  };
  const entriesOf = (list: unknown, place: Place): MenuEntry[] => {
    if (!Array.isArray(list) || list.length < 1 || list.length > place.most)
      return refuse(place.count, "too many buttons, or none");
    return list.map((value) => entryOf(value, place));
  };

  return {
    now: (): readonly MenuEntry[] => shelf.get("menu") ?? [],
    create: async (context: Context): Promise<Response> => {
      mustBePost(context);
      check(context);
      shelf.set("menu", entriesOf((await readBody(context))["button"], TOP));
      return answer({ errcode: 0, errmsg: "ok" });
    },
    get: (context: Context): Response => {
      if (context.req.method !== "GET") refuse(43001, `called with ${context.req.method}`);
      check(context);
      const button = shelf.get("menu");
      return button === undefined ? refuse(46003, "no menu was made") : answer({ menu: { button } });
    },
    remove: (context: Context): Response => {
      check(context);
      shelf.delete("menu");
      return answer({ errcode: 0, errmsg: "ok" });
    },
  };
};
export type Menu = ReturnType<typeof openMenu>;
