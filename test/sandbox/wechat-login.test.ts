import type { Sandbox } from "../../scripts/sandbox";
import { started, stopAll } from "./started";
import { loginPath, openidFor, raw } from "./wechat-client";

afterEach(stopAll);

const MINUTES = 60_000;
const codeOf = (sandbox: Sandbox, appid?: string): string => sandbox.control.login({ userId: "chen", appid }).code;

test("a login code becomes the person's openid, unionid and session key", async () => {
  const sandbox = await started();
  const answer = await raw(sandbox, loginPath(sandbox, { js_code: codeOf(sandbox) }));
  expect(answer).toEqual({
    openid: openidFor(sandbox, "chen"),
    unionid: "oUNION000000000000000000chen",
    session_key: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/) as string,
  });
  const other = await raw(sandbox, loginPath(sandbox, { js_code: sandbox.control.login({ userId: "zhou" }).code }));
  expect(other["openid"]).not.toBe(answer["openid"]);
  expect(other).not.toHaveProperty("unionid");
});

type Case = [errcode: number, cause: string, path: (sandbox: Sandbox) => Promise<string> | string];
const CASES: Case[] = [
  [41002, "no appid", (box) => loginPath(box, { js_code: codeOf(box), appid: undefined })],
  [41004, "no secret", (box) => loginPath(box, { js_code: codeOf(box), secret: undefined })],
  [40013, "an unknown appid", (box) => loginPath(box, { js_code: codeOf(box), appid: "wx0000000000000000" })],
  [40125, "a wrong secret", (box) => loginPath(box, { js_code: codeOf(box), secret: "0".repeat(32) })],
  [40125, "a secret of the wrong form", (box) => loginPath(box, { js_code: codeOf(box), secret: "short" })],
  [40002, "another grant type", (box) => loginPath(box, { js_code: codeOf(box), grant_type: "client_credential" })],
  [40029, "an invented code", (box) => loginPath(box, { js_code: "0invented" })],
  [40029, "no code", (box) => loginPath(box, { js_code: undefined })],
  [40029, "a phone code", (box) => loginPath(box, { js_code: box.control.phoneCode({ userId: "chen" }).code })],
  [40029, "another app's code", (box) => loginPath(box, { js_code: codeOf(box, "wx1111111111111111") })],
  [
    40029,
    "a code after its five minutes",
    (box) => {
      const path = loginPath(box, { js_code: codeOf(box) });
      box.control.clock({ advanceMs: 5 * MINUTES });
      return path;
    },
  ],
  [
    40163,
    "a code a second time",
    async (box) => {
      const path = loginPath(box, { js_code: codeOf(box) });
      await raw(box, path);
      return path;
    },
  ],
  [
    40226,
    "a high-risk user",
    (box) => {
      box.control.switches({ highRiskUsers: ["chen"] });
      return loginPath(box, { js_code: codeOf(box) });
    },
  ],
  [
    45011,
    "the hundred-and-first login of one person in a minute",
    async (box) => {
      for (let n = 0; n < 100; n += 1) await raw(box, loginPath(box, { js_code: codeOf(box) }));
      return loginPath(box, { js_code: codeOf(box) });
    },
  ],
  [
    40164,
    "a caller outside the white list",
    (box) => {
      box.control.switches({ callerAllowed: false });
      return loginPath(box, { js_code: codeOf(box) });
    },
  ],
  [
    -1,
    "a busy system",
    (box) => {
      box.control.addFault({ service: "wechat", route: "/sns/jscode2session", kind: "code", code: "-1" });
      return loginPath(box, { js_code: codeOf(box) });
    },
  ],
];

test.each(CASES)("jscode2session answers %i for %s", async (errcode, _cause, path) => {
  const sandbox = await started();
  const answer = await raw(sandbox, await path(sandbox));
  expect(answer.errcode).toBe(errcode);
  expect(answer.errmsg).toMatch(/ rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  expect(answer).not.toHaveProperty("session_key");
  expect(sandbox.control.refusals()[0]).toMatchObject({ service: "wechat", route: "/sns/jscode2session" });
});

test("a code just before its five minutes is still good", async () => {
  const sandbox = await started({ clock: () => 1_795_300_000_000 });
  const path = loginPath(sandbox, { js_code: codeOf(sandbox) });
  sandbox.control.clock({ advanceMs: 5 * MINUTES - 1 });
  expect(await raw(sandbox, path)).toHaveProperty("openid");
});

test("a new minute opens the login again after 45011", async () => {
  const sandbox = await started();
  sandbox.control.switches({ quotas: { loginPerUserMinute: 1 } });
  await raw(sandbox, loginPath(sandbox, { js_code: codeOf(sandbox) }));
  expect(await raw(sandbox, loginPath(sandbox, { js_code: codeOf(sandbox) }))).toMatchObject({ errcode: 45011 });
  sandbox.control.clock({ advanceMs: MINUTES });
  expect(await raw(sandbox, loginPath(sandbox, { js_code: codeOf(sandbox) }))).toHaveProperty("openid");
});

test("a new login keeps the session key or rotates it, as switched", async () => {
  const sandbox = await started();
  const login = async () => (await raw(sandbox, loginPath(sandbox, { js_code: codeOf(sandbox) })))["session_key"];
  const first = await login();
  expect(await login()).toBe(first);
  sandbox.control.switches({ rotatesSessionKey: true });
  expect(await login()).not.toBe(first);
});

test("only GET is a login", async () => {
  const sandbox = await started();
  const answer = await raw(sandbox, loginPath(sandbox, { js_code: codeOf(sandbox) }), { method: "POST" });
  expect(answer.errcode).toBe(43001);
});

test("every code that belongs to jscode2session has its case", () => {
  const row = [-1, 40013, 40125, 40029, 40163, 40164, 40226, 41002, 41004, 45011];
  expect(row.filter((errcode) => !CASES.some(([code]) => code === errcode))).toEqual([]);
});
