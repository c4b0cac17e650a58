import { inspect } from "node:util";
import { createLog, scrub, silentLog, type LogLine } from "../../../functions/kernel/log";
import { Secret } from "../../../functions/kernel/secret";

/** What is printed for a line. */
function printed(line: LogLine): string {
  let text = "";
  createLog(() => "2026-11-22T01:00:00.000Z", { write: (chunk: string) => (text += chunk) })(line);
  return text;
}

describe("a log line", () => {
  test.each([
    ["a Chinese name", "王小梅"],
    ["a name inside a sentence", "person 王小梅 not found"],
    ["a rare name", "㐀㐁"],
    ["an identity number", "110105194912310021"],
    ["an identity number that ends in X", "11010519491231002X"],
    ["an identity number that ends in x, in a path", "/person/11010519491231002x"],
    ["a mobile number", "13800000123"],
    ["a mobile number with its country", "+8613800000123"],
    ["a mobile number in an error", "Error: cannot send to 13800000123 now"],
    ["a bank card", "6222020000000000000"],
  ])("never shows %s", (_what, canary) => {
    const text = printed({ event: "call", detail: canary });
    expect(text).not.toContain(canary);
    expect(JSON.parse(text)).toMatchObject({ event: "call", detail: "***" });
  });
  test("scrubs every field, the event's own name too", () => {
    const text = printed({ event: "13800000123", a: "王小梅", b: "fine", c: "110105194912310021" });
    expect(JSON.parse(text)).toMatchObject({ event: "***", a: "***", b: "fine", c: "***" });
  });
  test("keeps ids, codes, durations and truths, one JSON line each", () => {
    const text = printed({
      event: "call",
      call: "appointments.apply",
      code: "seat.taken",
      status: 409,
      ms: 12,
      ok: false,
    });
    expect(text.endsWith("\n")).toBe(true);
    expect(text.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({
      call: "appointments.apply",
      code: "seat.taken",
      status: 409,
      ms: 12,
      ok: false,
    });
  });
  test("leaves out what is not there, and says nothing of the machine", () => {
    const line = JSON.parse(printed({ event: "call", trace: undefined })) as Record<string, unknown>;
    expect(Object.keys(line).sort()).toEqual(["event", "level", "time"]);
  });
  test("cuts what is long, so that no body slips in", () => {
    expect(scrub("x".repeat(5000))).toHaveLength(300);
    expect(scrub("x".repeat(400) + "13800000123")).toBe("***");
  });
  test("a number of ten digits is no phone: it may be a count or a time", () => {
    expect(scrub("1763000000")).toBe("1763000000");
  });
  test("a silent log says nothing", () => {
    expect(silentLog({ event: "call" })).toBeUndefined();
  });
});

describe("a secret", () => {
  const secret = new Secret("hunter2-hunter2");
  test.each<[string, () => string]>([
    ["as text", () => String(secret)],
    ["in a sentence", () => `key ${secret}`],
    ["as JSON", () => JSON.stringify({ secret })],
    ["on the console", () => inspect({ deep: { secret } }, { depth: 9, showHidden: true })],
    ["in an error", () => new Error(`no ${secret}`).message],
    ["in a list", () => [secret].join()],
    ["in a log", () => printed({ event: "call", key: secret as never })],
  ])("prints as *** %s", (_where, print) => {
    expect(print()).toContain("***");
    expect(print()).not.toContain("hunter2");
  });
  test("is known only to who asks for it", () => {
    expect(secret.reveal()).toBe("hunter2-hunter2");
    expect(Object.values(secret)).toEqual([]);
    expect(structuredClone({ ...secret })).toEqual({});
  });
});
