import { randomBytes } from "node:crypto";
import { hashes as hospital } from "../../../functions/outpatient/hashes";
import { hashes as phone } from "../../../miniprogram/src/outpatient/hashes";

const ascii = (text: string) => Uint8Array.from(Buffer.from(text, "ascii"));
const same = (byte: number, length: number) => new Uint8Array(length).fill(byte);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** FIPS 180-4, examples of SHA-256 (one block, two blocks, a million letters) and the empty message. */
const SHA_256: [string, Uint8Array, string][] = [
  ["nothing", ascii(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", ascii("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "two blocks",
    ascii("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a million", same(0x61, 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
];

/** RFC 4231, test cases 1, 2, 3, 4, 6 and 7. */
const HMAC: [string, Uint8Array, Uint8Array, string][] = [
  ["case 1", same(0x0b, 20), ascii("Hi There"), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"],
  [
    "case 2",
    ascii("Jefe"),
    ascii("what do ya want for nothing?"),
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  ],
  ["case 3", same(0xaa, 20), same(0xdd, 50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"],
  [
    "case 4",
    Uint8Array.from({ length: 25 }, (_, i) => i + 1),
    same(0xcd, 50),
    "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
  ],
  [
    "case 6",
    same(0xaa, 131),
    ascii("Test Using Larger Than Block-Size Key - Hash Key First"),
    "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
  ],
  [
    "case 7",
    same(0xaa, 131),
    ascii(
      "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.",
    ),
    "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
  ],
];

describe.each([
  ["the hospital", hospital],
  ["the phone", phone],
])("the hashes of %s", (_, { sha256, hmacSha256 }) => {
  test.each(SHA_256)("SHA-256 of %s is the published one", (_, bytes, due) => expect(hex(sha256(bytes))).toBe(due));
  test.each(HMAC)("HMAC-SHA-256, %s, is the published one", (_, key, bytes, due) =>
    expect(hex(hmacSha256(key, bytes))).toBe(due),
  );
});

test("hospital and phone agree on every length around a block, and on whatever chance gives", () => {
  const ofLength = (length: number) => [randomBytes(length), randomBytes((length * 7) % 200)] as const;
  for (let length = 0; length <= 300; length++) {
    const [bytes, key] = ofLength(length).map((one) => new Uint8Array(one)) as [Uint8Array, Uint8Array];
    const seen = `key ${hex(key)} bytes ${hex(bytes)}`;
    expect([seen, hex(phone.sha256(bytes))]).toEqual([seen, hex(hospital.sha256(bytes))]);
    expect([seen, hex(phone.hmacSha256(key, bytes))]).toEqual([seen, hex(hospital.hmacSha256(key, bytes))]);
  }
});
