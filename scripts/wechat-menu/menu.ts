import type { MenuButton } from "../../functions/ports/service-account/port";

type Entry = { readonly name: string; readonly page: string };
type Column = { readonly name: string; readonly below: readonly Entry[] };

/**
 * The service account's menu. "智慧医院" (Smart Hospital) is the hospital's own word for the way in (D1-10); the platform
 * opens a list where a button has others below it, so the first of them opens the mini program's home.
 */
export const MENU: readonly Column[] = [
  {
    name: "智慧医院",
    below: [
      { name: "进入智慧医院", page: "home/pages/home" },
      { name: "超声预约", page: "appointments/pages/start/index" },
      { name: "互联网医院", page: "home/pages/internet-hospital" },
      { name: "我的预约", page: "appointments/pages/list/index" },
    ],
  },
  {
    name: "我的",
    below: [
      { name: "我的消息", page: "inbox/pages/inbox" },
      { name: "我的缴费", page: "orders/pages/list/index" },
      { name: "我的家人", page: "patients/pages/people/index" },
      { name: "检查价格", page: "appointments/pages/prices/index" },
    ],
  },
];

/** The menu for one web address: where clients go that cannot open a mini program. */
export const menuFor = (webUrl: string): MenuButton[] =>
  MENU.map(({ name, below }) => ({
    name,
    below: below.map(({ name: entry, page }) => ({
      name: entry,
      page,
      url: `${webUrl.replace(/\/+$/, "")}/#/${page}`,
    })),
  }));
