import type { Sandbox } from "../../scripts/sandbox";
import { SMALL_WORLD } from "../../scripts/sandbox/small-world";
import { started, stopAll } from "./started";
import { call, openidFor, raw, serviceToken, tokenOf } from "./wechat-client";

afterEach(stopAll);

const MENU = "/cgi-bin/menu/create";
const button = (box: Sandbox, change: object = {}) => ({
  type: "miniprogram",
  name: "首页",
  url: "https://hospital.example",
  appid: box.settings.wechatAppid,
  pagepath: "home/pages/home",
  ...change,
});
const menu = (box: Sandbox, list: unknown) => call(box, MENU, { button: list }, "service");
const below = (box: Sandbox, list: unknown[]) => menu(box, [{ name: "智慧医院", sub_button: list }]);

const CODE = "/wxa/getwxacodeunlimit";
const code = (box: Sandbox, change: object) => call(box, CODE, { scene: "a", page: "home/pages/home", ...change });
const QR = "/cgi-bin/qrcode/create";
const scene = (value: unknown) => ({ action_name: "QR_LIMIT_STR_SCENE", action_info: { scene: { scene_str: value } } });

type Case = [errcode: number, cause: string, ask: (box: Sandbox) => Promise<{ errcode?: number }>];
const CASES: Case[] = [
  [
    40016,
    "four buttons",
    (box) =>
      menu(
        box,
        [1, 2, 3, 4].map(() => button(box)),
      ),
  ],
  [40016, "no button", (box) => menu(box, [])],
  [40018, "a name of 17 bytes", (box) => menu(box, [button(box, { name: "智慧医院智医" })])],
  [40017, "a button of no type", (box) => menu(box, [button(box, { type: "scan" })])],
  [40055, "a button without an address", (box) => menu(box, [button(box, { url: "" })])],
  [40165, "a button to no page", (box) => menu(box, [button(box, { pagepath: "x/y" })])],
  [40013, "a button to another app", (box) => menu(box, [button(box, { appid: "wx1" })])],
  [
    40023,
    "six buttons below",
    (box) =>
      below(
        box,
        [1, 2, 3, 4, 5, 6].map(() => button(box)),
      ),
  ],
  [40025, "a name of 63 bytes below", (box) => below(box, [button(box, { name: "医".repeat(21) })])],
  [40054, "a button below without an address", (box) => below(box, [button(box, { url: "hospital" })])],
  [40169, "a scene of 33 characters", (box) => code(box, { scene: "a".repeat(33) })],
  [40129, "a scene with %", (box) => code(box, { scene: "a%20" })],
  [41030, "a page with a slash before", (box) => code(box, { page: "/home/pages/home" })],
  [41030, "a code to no page", (box) => code(box, { page: "x/y" })],
  [40097, "an unknown version", (box) => code(box, { env_version: "beta" })],
  [40097, "a code too small", (box) => code(box, { width: 100 })],
  [40097, "an unknown kind of account code", (box) => call(box, QR, { action_name: "QR" }, "service")],
  [40053, "an account code of no scene", (box) => call(box, QR, scene(""), "service")],
];

test.each(CASES)("%i is the answer to %s", async (errcode, _cause, ask) => {
  const box = await started({ pages: ["home/pages/home"] });
  expect((await ask(box)).errcode).toBe(errcode);
});

test("a menu and a poster's code are fine when nothing is wrong with them", async () => {
  const box = await started({ pages: ["home/pages/home"] });
  const list = [button(box), { name: "智慧医院", sub_button: [button(box, { type: "view" })] }];
  expect(await menu(box, list)).toMatchObject({ errcode: 0 });
  expect(box.control.menu()).toMatchObject([{ name: "首页" }, { name: "智慧医院", sub_button: [{ type: "view" }] }]);
  const poster = await call(box, QR, scene("poster"), "service");
  expect(poster["url"]).toMatch(/^http:\/\/weixin\.qq\.com\/q\/./);
});

test("a menu that was taken away is no menu (46003)", async () => {
  const box = await started();
  const token = await tokenOf(box, serviceToken(box));
  await menu(box, [button(box)]);
  expect(await raw(box, `/cgi-bin/menu/get?access_token=${token}`)).toMatchObject({
    menu: { button: [{ name: "首页" }] },
  });
  expect(await raw(box, `/cgi-bin/menu/delete?access_token=${token}`)).toMatchObject({ errcode: 0 });
  expect(await raw(box, `/cgi-bin/menu/get?access_token=${token}`)).toMatchObject({ errcode: 46003 });
});

test("the accounts' tokens are their own: one ends without the other", async () => {
  const box = await started();
  const [program, service] = [await tokenOf(box), await tokenOf(box, serviceToken(box))];
  expect(program).not.toBe(service);
  box.control.clock({ advanceMs: 60_000 });
  await tokenOf(box, { force_refresh: true });
  expect(await tokenOf(box, serviceToken(box))).toBe(service);
});

test("a person is another openid to each account, and one unionid", async () => {
  const box = await started();
  const { openid } = box.control.follow({ userId: "chen" });
  expect(openid).not.toBe(openidFor(box, "chen"));
  const token = await tokenOf(box, serviceToken(box));
  const answer = await raw(box, `/cgi-bin/user/info?access_token=${token}&openid=${openid}`);
  expect(answer).toMatchObject({ subscribe: 1, unionid: SMALL_WORLD.users[0]!.unionid });
});
