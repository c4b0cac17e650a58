import { screen } from "@testing-library/react";
import Proxies from "../../../miniprogram/src/patients/pages/proxies/index";
import WhoLooked from "../../../miniprogram/src/patients/pages/who-looked/index";
import { zh } from "../../../miniprogram/src/patients/own/words.zh";
import { zh as proof } from "../../../miniprogram/src/shell/step-up/words.zh";
import { PERSON } from "../appointments/fixtures";
import { answering, inputsOf, no } from "../appointments/line";
import { check, freshPhone, opened, press, write } from "../appointments/walk";

const shows = (text: string | RegExp) => expect(screen.getAllByText(text).length).toBeGreaterThan(0);
const lacks = (text: string | RegExp) => expect(screen.queryAllByText(text)).toHaveLength(0);
const AT = "2026-11-22T01:00:00.000Z";
const ID = "z".repeat(26);

beforeEach(() => {
  jest.clearAllMocks();
  freshPhone();
});

describe("leave to act", () => {
  const proxy = (change: object = {}) => ({
    id: ID,
    version: 2,
    personId: PERSON,
    person: "陈*桐",
    holder: "199****0002",
    scopes: ["consultations"],
    until: "2026-12-31",
    standing: "live",
    way: "shown",
    givenAt: AT,
    codeUntil: AT,
    ...change,
  });
  const both = { "privacy/proxies": { proxies: [], mostDays: 365 }, "privacy/heldProxies": { proxies: [] } };

  test("she chooses what may be done and until when; the code is large and told once", async () => {
    const made = { proxy: proxy({ standing: "invited", holder: "", version: 1 }), code: "12345678" };
    const line = answering({ ...both, "privacy/inviteProxy": made });
    await opened(Proxies);
    await press(zh.proxies.invite);
    await press(zh.proxies.make);
    shows(zh.proxies.scopeRequired);
    await check(zh.proxies.scopes.consultations);
    await press(zh.proxies.make);
    expect(inputsOf(line, "privacy/inviteProxy")).toMatchObject([{ personId: PERSON, scopes: ["consultations"] }]);
    shows("1234 5678");
  });

  test("either side ends it, and is told what that does first", async () => {
    const line = answering({
      ...both,
      "privacy/proxies": { proxies: [proxy()], mostDays: 365 },
      "privacy/endProxy": { proxy: proxy({ standing: "ended", version: 3, endedBy: "person" }) },
    });
    await opened(Proxies);
    await press(zh.proxies.end);
    shows(zh.proxies.endText);
    await press(zh.proxies.endSure);
    expect(inputsOf(line, "privacy/endProxy")).toMatchObject([{ id: ID, version: 2 }]);
  });

  test("a relative enters a code; a wrong one says what to do", async () => {
    const line = answering({ ...both, "privacy/acceptProxy": [no("code.wrong"), { proxy: proxy() }] });
    await opened(Proxies);
    await press(zh.proxies.enter);
    await write(new RegExp(`^${zh.proxies.code}`), "12345678");
    await press(zh.proxies.accept);
    shows(zh.refusals["code.wrong"].what);
    await press(zh.proxies.accept);
    expect(inputsOf(line, "privacy/acceptProxy")[1]).toEqual({ code: "12345678" });
    shows(zh.proxies.accepted("陈*桐"));
  });

  test("for a parent without a smartphone: name and number, then the code of the text message", async () => {
    const line = answering({
      ...both,
      "privacy/askProxy": { id: ID, codeUntil: AT },
      "privacy/acceptProxy": { proxy: proxy() },
    });
    await opened(Proxies);
    await press(zh.proxies.ask);
    await write(new RegExp(zh.proxies.name), "程老太");
    await write(new RegExp(zh.proxies.number), "500109195103070000");
    await check(zh.proxies.scopes.consultations);
    await press(zh.proxies.askSend);
    shows(zh.proxies.asked);
    await write(new RegExp(`^${zh.proxies.code}`), "123456");
    await press(zh.proxies.accept);
    expect(inputsOf(line, "privacy/acceptProxy")).toEqual([{ code: "123456", asked: ID }]);
  });
});

describe("who looked", () => {
  const row = (change: object = {}) => ({
    row: "2026-11-22T01:00#read#application#1#staff:1",
    at: AT,
    who: "staff",
    name: { zh: "文晓棠", en: "Wen Xiaotang" },
    roles: ["triage"],
    what: "application",
    did: "read",
    action: "read",
    ...change,
  });

  test("each line says who, what and when; a question about it is sent and stands there", async () => {
    const own = row({ row: "r2", who: "you", name: undefined, roles: [] });
    const line = answering({
      "privacy/whoLooked": { items: [row(), own] },
      "privacy/askAboutAccess": { id: ID, answerBy: "2026-12-07T01:00:00.000Z" },
    });
    await opened(WhoLooked);
    shows(/分诊台 · 文晓棠/);
    shows(zh.looked.who.you);
    await press(zh.looked.onlyStaff, "switch");
    lacks(zh.looked.who.you);
    await press(/文晓棠/);
    await write(new RegExp(zh.looked.note), "我不明白");
    await press(zh.looked.send);
    expect(inputsOf(line, "privacy/askAboutAccess")).toMatchObject([
      { personId: PERSON, row: row().row, note: "我不明白" },
    ]);
    shows(/最迟 .* 答复/);
  });

  test("row 8: she proves first that it is she, and the same question goes out again", async () => {
    const line = answering({
      "privacy/whoLooked": [no("proof.needed"), { items: [row()] }],
      "patients/sendProofCode": { maskedPhone: "199****0001", resendAt: "2099-01-01T00:00:00.000Z", expiresAt: AT },
      "patients/proveMyself": [no("code.wrong", { details: { triesLeft: 4 } }), { freshUntil: AT }],
    });
    await opened(WhoLooked);
    shows(proof.title);
    await press(proof.getCode);
    shows(proof.sentTo("199****0001"));
    await press(proof.goOn);
    shows(proof.sixDigits);
    await write(new RegExp(proof.code), "123456");
    await press(proof.goOn);
    shows(proof.refusals["code.wrong"].what);
    await press(proof.goOn);
    expect(inputsOf(line, "patients/proveMyself")[1]).toEqual({ by: "text", code: "123456" });
    expect(inputsOf(line, "privacy/whoLooked")).toHaveLength(2);
    shows(/文晓棠/);
  });
});
