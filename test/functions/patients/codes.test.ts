import { DESK_PHONE } from "../../../functions/app";
import { createWhole } from "../../../functions/whole";
import { createLog } from "../../../functions/kernel/log";
import type { MemoryTable } from "../../../functions/kernel/table/memory";
import { openHospital, type Hospital } from "../../kit/hospital";

const PHONE = "19900077001";
let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
});

const ask = (phone = PHONE) => hospital.call("patients/sendCode", { phone });
const use = (code: string, phone = PHONE) => hospital.call("patients/signInWithCode", { phone, code });
/** The code in the newest text message. */
const texted = () => hospital.sms.sent[hospital.sms.sent.length - 1]!.values[0]!;
const wrong = (code = texted()) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("the right code signs in; the first time it makes an account", async () => {
  const asked = await ask();
  expect(asked.value).toEqual({ resendAt: "2026-11-22T01:01:01.000Z", expiresAt: "2026-11-22T01:05:01.000Z" });
  expect(hospital.sms.sent).toEqual([{ phone: PHONE, template: "sign-in-code", values: [texted(), "5"] }]);
  expect(await use(texted())).toMatchObject({ status: 200, value: { isNew: true, hasPhone: true } });
  hospital.clock.advance(1);
  await ask();
  expect((await use(texted())).value.isNew).toBe(false);
});

test("code.wrong — it says how many tries are left; the right one still works with the last", async () => {
  await ask();
  for (const triesLeft of [4, 3, 2, 1])
    expect(await use(wrong())).toMatchObject({ status: 409, code: "code.wrong", details: { triesLeft } });
  expect((await use(texted())).ok).toBe(true);
});

test("T26: after five wrong tries the right code is refused too", async () => {
  await ask();
  for (let n = 0; n < 4; n++) await use(wrong());
  expect(await use(wrong())).toMatchObject({ code: "code.wrong", details: { triesLeft: 0 } });
  expect(await use(texted())).toMatchObject({ code: "code.expired" });
});

test("T26: twenty guesses at once are five tries, and the code is spent", async () => {
  await ask();
  const guesses = Array.from({ length: 20 }, (_, n) => String((Number(texted()) + 1 + n) % 1_000_000).padStart(6, "0"));
  const codes = (await Promise.all(guesses.map((guess) => use(guess)))).map(({ code }) => code);
  expect(codes.filter((code) => code === "code.wrong")).toHaveLength(5);
  expect(codes.filter((code) => code === "code.expired")).toHaveLength(15);
  expect(await use(texted())).toMatchObject({ code: "code.expired" });
});

test("code.expired — good for five minutes and not a second longer", async () => {
  const { value } = await ask();
  const at = (seconds: number) =>
    hospital.clock.set(new Date(Date.parse(value.expiresAt) + seconds * 1000).toISOString());
  // Every request of the kit comes a second after the clock was set.
  at(-2);
  expect((await use(texted())).ok).toBe(true);
  await ask();
  const { expiresAt } = (await ask(`${PHONE.slice(0, -1)}2`)).value;
  hospital.clock.set(new Date(Date.parse(expiresAt) - 1000).toISOString());
  expect(await use(texted(), `${PHONE.slice(0, -1)}2`)).toMatchObject({ code: "code.expired" });
});

test("code.expired — a code works once, under two taps at the same moment too", async () => {
  await ask();
  const code = texted();
  const answers = await Promise.all([use(code), use(code)]);
  expect(answers.map((answer) => answer.code ?? "signed-in").sort()).toEqual(["code.expired", "signed-in"]);
  expect(await use(code)).toMatchObject({ code: "code.expired" });
});

test("code.expired — a code of one number is nothing for another, nor one that was never asked for", async () => {
  await ask();
  expect(await use(texted(), "19900077009")).toMatchObject({ code: "code.expired" });
  expect((await use(texted())).ok).toBe(true);
});

test("code.too-soon — a minute between two; the newer code replaces the older one", async () => {
  const { resendAt } = (await ask()).value;
  const first = texted();
  expect(await ask()).toMatchObject({ status: 409, code: "code.too-soon", details: { resendAt } });
  hospital.clock.set(new Date(Date.parse(resendAt) - 2000).toISOString());
  expect((await ask()).code).toBe("code.too-soon");
  expect((await ask()).ok).toBe(true);
  expect(hospital.sms.sent).toHaveLength(2);
  if (first !== texted()) expect(await use(first)).toMatchObject({ code: "code.wrong" });
  expect((await use(texted())).ok).toBe(true);
});

test("code.too-soon — six taps at once send one message", async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask()));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(hospital.sms.sent).toHaveLength(1);
});

test("code.too-many — five a day and number, in Chongqing's day; then she is given a phone", async () => {
  for (let n = 0; n < 5; n++) {
    expect((await ask()).ok).toBe(true);
    hospital.clock.advance(2);
  }
  expect(await ask()).toMatchObject({ code: "code.too-many", details: { phone: DESK_PHONE } });
  expect((await ask("19900077002")).ok).toBe(true);
  hospital.clock.set("2026-11-22T15:59:50.000Z");
  expect((await ask()).code).toBe("code.too-many");
  hospital.clock.set("2026-11-22T16:00:00.000Z");
  expect((await ask()).ok).toBe(true);
});

test("code.too-many — the provider's own limit is answered the same way", async () => {
  hospital.sms.limited = true;
  expect(await ask()).toMatchObject({ code: "code.too-many", details: { phone: DESK_PHONE } });
});

test("code.too-soon — another text went to this number a moment ago: she waits seconds, not until tomorrow", async () => {
  hospital.sms.limited = "for-seconds";
  const answer = await ask();
  expect(answer).toMatchObject({ code: "code.too-soon", details: { resendAt: expect.any(String) } });
  hospital.sms.limited = false;
  hospital.clock.set(answer.details.resendAt);
  expect((await ask()).ok).toBe(true);
});

test("sms.unreachable — she is told, and can ask again a minute later", async () => {
  hospital.sms.stopped = true;
  expect(await ask()).toMatchObject({ code: "sms.unreachable", details: { phone: DESK_PHONE } });
  hospital.sms.stopped = false;
  hospital.clock.advance(1);
  expect((await ask()).ok).toBe(true);
});

test("A5: sendCode answers a known and an unknown number alike", async () => {
  await hospital.patient();
  const [known, unknown] = [await ask("19900010001"), await ask("19900077003")];
  expect([known.status, Object.keys(known.value)]).toEqual([unknown.status, Object.keys(unknown.value)]);
});

test("T26: the code stands in no answer, no log line and nowhere in the table", async () => {
  const said: string[] = [];
  const log = createLog(() => "2026-11-22T01:00:00.000Z", { write: (line: string) => void said.push(line) });
  const app = createWhole({ ...hospital.app.outside, log });
  const body = JSON.stringify({ phone: PHONE });
  const headers = { "content-type": "application/json" };
  const url = "http://hospital.test/api/patients/sendCode";
  const answer = await (await app.api(new Request(url, { method: "POST", headers, body }))).text();
  const code = texted();
  expect(code).toMatch(/^\d{6}$/);
  expect(said).toHaveLength(1);
  expect(said.join()).not.toContain(code);
  expect(answer).not.toContain(code);
  const kept = JSON.stringify(
    [...(hospital.table as MemoryTable).everything()].filter(({ key }) => key.table === "limits"),
  );
  expect(kept).not.toContain(`"${code}"`);
  expect(kept).not.toContain(PHONE);
});

test.each([
  ["a landline", "02363315011", "phone.malformed"],
  ["a foreign number", "+85291234567", "phone.malformed"],
  ["a digit too many", "199000770011", "phone.malformed"],
])("%s is refused before anything is counted or sent", async (_what, phone, code) => {
  expect(await ask(phone)).toMatchObject({ status: 400, fields: [{ path: "phone", code }] });
  expect(hospital.sms.sent).toEqual([]);
});
