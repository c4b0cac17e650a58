import type { Sandbox } from "../../scripts/sandbox";
import { started, stopAll } from "./started";
import { messageTo, post, raw, SEND, TOKEN, tokenOf, tokenOrder } from "./wechat-client";

afterEach(stopAll);

const SECONDS = 1_000;
/** A clock that stands still, so that only the sandbox's own advance moves time. */
const still = () => 1_795_300_000_000;
const take = (sandbox: Sandbox, change: Record<string, unknown> = {}) =>
  post(sandbox, TOKEN, tokenOrder(sandbox, change));
/** What a call with this token is answered: 43101 means that the token was accepted. */
const tried = async (sandbox: Sandbox, token: string) =>
  (await post(sandbox, SEND + token, messageTo(sandbox, "chen"))).errcode;

test("the same token comes until five minutes before its end, with the time it still has", async () => {
  const sandbox = await started({ clock: still });
  const first = await take(sandbox);
  expect(first["expires_in"]).toBe(7200);
  expect(String(first["access_token"])).toHaveLength(512);
  sandbox.control.clock({ advanceMs: 6_899 * SECONDS });
  expect(await take(sandbox)).toEqual({ ...first, expires_in: 301 });
  sandbox.control.clock({ advanceMs: 1 * SECONDS });
  const second = await take(sandbox);
  expect(second["access_token"]).not.toBe(first["access_token"]);
  expect(second["expires_in"]).toBe(7200);
});

test("old and new token both work for five minutes, then the old one has run out", async () => {
  const sandbox = await started({ clock: still });
  const old = await tokenOf(sandbox);
  sandbox.control.clock({ advanceMs: 7_000 * SECONDS });
  const fresh = await tokenOf(sandbox);
  sandbox.control.clock({ advanceMs: 299 * SECONDS });
  expect([await tried(sandbox, old), await tried(sandbox, fresh)]).toEqual([43101, 43101]);
  sandbox.control.clock({ advanceMs: 1 * SECONDS });
  expect([await tried(sandbox, old), await tried(sandbox, fresh)]).toEqual([42001, 43101]);
});

test("force_refresh kills the present token at once, but not within thirty seconds", async () => {
  const sandbox = await started({ clock: still });
  const first = await tokenOf(sandbox);
  sandbox.control.clock({ advanceMs: 29 * SECONDS });
  expect(await tokenOf(sandbox, { force_refresh: true })).toBe(first);
  sandbox.control.clock({ advanceMs: 1 * SECONDS });
  const second = await tokenOf(sandbox, { force_refresh: true });
  expect(second).not.toBe(first);
  expect([await tried(sandbox, first), await tried(sandbox, second)]).toEqual([40001, 43101]);
});

test("force_refresh is refused after twenty times a day", async () => {
  const sandbox = await started({ clock: still });
  for (let n = 0; n < 20; n += 1) {
    sandbox.control.clock({ advanceMs: 31 * SECONDS });
    expect(await take(sandbox, { force_refresh: true })).toHaveProperty("access_token");
  }
  sandbox.control.clock({ advanceMs: 31 * SECONDS });
  expect(await take(sandbox, { force_refresh: true })).toMatchObject({ errcode: 45009 });
  expect(await take(sandbox)).toHaveProperty("access_token");
});

type Case = [errcode: number, cause: string, call: (sandbox: Sandbox) => Promise<{ errcode?: number }>];
const CASES: Case[] = [
  [43002, "GET", (box) => raw(box, TOKEN)],
  [44002, "an empty body", (box) => post(box, TOKEN, "")],
  [47001, "a body that is not JSON", (box) => post(box, TOKEN, "appid=wx")],
  [47001, "a body that is a list", (box) => post(box, TOKEN, "[]")],
  [40002, "another grant type", (box) => take(box, { grant_type: "authorization_code" })],
  [41002, "no appid", (box) => take(box, { appid: undefined })],
  [41004, "no secret", (box) => take(box, { secret: undefined })],
  [40013, "an unknown appid", (box) => take(box, { appid: "wx0000000000000000" })],
  [40125, "a secret of the wrong form", (box) => take(box, { secret: "short" })],
  [40001, "another app's secret", (box) => take(box, { secret: "0".repeat(32) })],
  [
    40164,
    "a caller outside the white list",
    (box) => {
      box.control.switches({ callerAllowed: false });
      return take(box);
    },
  ],
  [
    45009,
    "a used up day",
    async (box) => {
      box.control.switches({ quotas: { tokenPerDay: 1 } });
      await take(box);
      return take(box);
    },
  ],
  [
    45011,
    "a used up minute",
    async (box) => {
      box.control.switches({ quotas: { tokenPerMinute: 1 } });
      await take(box);
      return take(box);
    },
  ],
  [
    -1,
    "a busy system",
    (box) => {
      box.control.addFault({ service: "wechat", route: TOKEN, kind: "code", code: "-1" });
      return take(box);
    },
  ],
];

test.each(CASES)("stable_token answers %i for %s", async (errcode, _cause, call) => {
  const answer = await call(await started());
  expect(answer.errcode).toBe(errcode);
  expect(answer).not.toHaveProperty("access_token");
});

test("every code that belongs to stable_token has its case", () => {
  const row = [-1, 40001, 40002, 40013, 40125, 40164, 41002, 41004, 43002, 44002, 45009, 45011, 47001];
  expect(row.filter((errcode) => !CASES.some(([code]) => code === errcode))).toEqual([]);
});
