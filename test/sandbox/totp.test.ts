import { totpCode } from "../../scripts/sandbox/console/totp";

const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/** Values of RFC 6238, appendix B (SHA-1, eight digits). */
const CODES: [seconds: number, code: string][] = [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
];
test.each(CODES)("at second %i the code is %s", (seconds, code) => {
  expect(totpCode(SECRET, seconds * 1000, 8).code).toBe(code);
  expect(totpCode(SECRET, seconds * 1000).code).toBe(code.slice(2));
});

test("a code says how long it still holds", () => {
  expect(totpCode(SECRET, 59_000).secondsLeft).toBe(1);
  expect(totpCode(SECRET, 60_000).secondsLeft).toBe(30);
});
