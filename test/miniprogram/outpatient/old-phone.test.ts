import type { Hashes } from "../../../shared/outpatient/draw";

const whole = { ...Object.getOwnPropertyDescriptor(Object, "hasOwn") };
afterEach(() => {
  Object.defineProperty(Object, "hasOwn", whole);
});

test("a phone without Object.hasOwn checks a draw as well", () => {
  delete (Object as { hasOwn?: unknown }).hasOwn;
  jest.isolateModules(() => {
    const { hashes } = jest.requireActual<{ hashes: Hashes }>("../../../miniprogram/src/outpatient/hashes");
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
    const text = (words: string) => Uint8Array.from(Buffer.from(words));
    // FIPS 180-4's "abc" and test case 2 of RFC 4231
    expect(hex(hashes.sha256(text("abc")))).toMatch(/^ba7816bf8f01cfea/);
    expect(hex(hashes.hmacSha256(text("Jefe"), text("what do ya want for nothing?")))).toMatch(/^5bdcc146bf60754e/);
  });
});
