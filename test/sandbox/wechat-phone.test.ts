import type { Sandbox } from "../../scripts/sandbox";
import { started, stopAll } from "./started";
import { PHONE, post, raw, tokenOf } from "./wechat-client";

afterEach(stopAll);

const codeOf = (sandbox: Sandbox, appid?: string): string => sandbox.control.phoneCode({ userId: "chen", appid }).code;
const ask = async (sandbox: Sandbox, code: unknown) => post(sandbox, PHONE + (await tokenOf(sandbox)), { code });

test("a phone code becomes the person's number with our appid as watermark", async () => {
  const sandbox = await started({ clock: () => 1_795_300_000_000 });
  expect(await ask(sandbox, codeOf(sandbox))).toEqual({
    errcode: 0,
    errmsg: "ok",
    phone_info: {
      phoneNumber: "13900000001",
      purePhoneNumber: "13900000001",
      countryCode: "86",
      watermark: { timestamp: 1_795_300_000, appid: sandbox.settings.wechatAppid },
    },
  });
});

type Case = [errcode: number, cause: string, call: (sandbox: Sandbox) => Promise<{ errcode?: number }>];
const CASES: Case[] = [
  [43002, "GET", async (box) => raw(box, PHONE + (await tokenOf(box)))],
  [41001, "no token", (box) => post(box, PHONE, { code: codeOf(box) })],
  [40014, "a malformed token", (box) => post(box, `${PHONE}abc`, { code: codeOf(box) })],
  [40001, "a token that was never issued", (box) => post(box, `${PHONE}88_${"a".repeat(509)}`, { code: codeOf(box) })],
  [
    42001,
    "a token that ran out",
    async (box) => {
      const token = await tokenOf(box);
      box.control.clock({ advanceMs: 7_200_000 });
      return post(box, PHONE + token, { code: codeOf(box) });
    },
  ],
  [44002, "an empty body", async (box) => post(box, PHONE + (await tokenOf(box)), "")],
  [47001, "a body that is not JSON", async (box) => post(box, PHONE + (await tokenOf(box)), "code")],
  [47001, "no code", (box) => ask(box, undefined)],
  [40029, "an invented code", (box) => ask(box, "invented")],
  [40029, "a login code", (box) => ask(box, box.control.login({ userId: "chen" }).code)],
  [40013, "another app's code", (box) => ask(box, codeOf(box, "wx1111111111111111"))],
  [
    40029,
    "a code a second time",
    async (box) => {
      const code = codeOf(box);
      await ask(box, code);
      return ask(box, code);
    },
  ],
  [
    40029,
    "a code after its five minutes",
    (box) => {
      const code = codeOf(box);
      box.control.clock({ advanceMs: 300_000 });
      return ask(box, code);
    },
  ],
  [
    45011,
    "a used up minute",
    async (box) => {
      box.control.switches({ quotas: { phonePerMinute: 1 } });
      await ask(box, codeOf(box));
      return ask(box, codeOf(box));
    },
  ],
  [
    -1,
    "a busy system",
    (box) => {
      box.control.addFault({ service: "wechat", route: "/wxa/", kind: "code", code: "-1" });
      return ask(box, codeOf(box));
    },
  ],
];

test.each(CASES)("getuserphonenumber answers %i for %s", async (errcode, _cause, call) => {
  const answer = await call(await started());
  expect(answer.errcode).toBe(errcode);
  expect(answer).not.toHaveProperty("phone_info");
});

test("every code that belongs to getuserphonenumber has its case", () => {
  const row = [-1, 40001, 40013, 40014, 40029, 41001, 42001, 43002, 44002, 45011, 47001];
  expect(row.filter((errcode) => !CASES.some(([code]) => code === errcode))).toEqual([]);
});
