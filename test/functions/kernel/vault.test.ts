import fc from "fast-check";
import type { Key } from "../../../functions/kernel/table/table";
import { createVault } from "../../../functions/kernel/vault";
import { seededIds } from "../../kit/ids";

const key = (fill: number) => new Uint8Array(32).fill(fill);
const vaultWith = (current: string, named: Record<string, Uint8Array>, seed = "one", index = key(9)) =>
  createVault({ current, keys: new Map(Object.entries(named)), index }, seededIds(seed).bytes);

const at: Key = { table: "patients", pk: "cq#person#01", sk: "head" };
const vault = vaultWith("k1", { k1: key(1) });
const NUMBER = "110105194912310021";

describe("a sealed field", () => {
  test("opens where it was sealed, whatever it says", () => {
    expect(vault.open(at, "number", vault.seal(at, "number", NUMBER))).toBe(NUMBER);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        expect(vault.open(at, "name", vault.seal(at, "name", text))).toBe(text);
      }),
    );
  });
  test("shows nothing of what it holds, and is another one each time", () => {
    const [one, other] = [vault.seal(at, "number", NUMBER), vault.seal(at, "number", NUMBER)];
    expect(one).not.toBe(other);
    expect(one).not.toContain(NUMBER);
    expect(one.startsWith("1.k1.")).toBe(true);
  });

  const sealed = vault.seal(at, "number", NUMBER);
  test.each<[string, Key, string]>([
    ["to another person", { ...at, pk: "cq#person#02" }, "number"],
    ["to another item of the same person", { ...at, sk: "former" }, "number"],
    ["to another table", { ...at, table: "hospital" }, "number"],
    ["to another field", at, "phone"],
    ["to another hospital", { ...at, pk: "sz#person#01" }, "number"],
    ["across the seam of its key", { ...at, pk: "cq#person#01head", sk: "" }, "number"],
  ])("moved %s does not open", (_where, key2, field) => {
    expect(() => vault.open(key2, field, sealed)).toThrow();
  });
  test("altered in any byte of its body or its nonce does not open", () => {
    const [format, id, nonce, body] = sealed.split(".") as [string, string, string, string];
    const flipped = (text: string, bit: number) => {
      const bytes = Buffer.from(text, "base64url");
      bytes[Math.floor(bit / 8)]! ^= 1 << (bit % 8);
      return bytes.toString("base64url");
    };
    for (let bit = 0; bit < Buffer.from(body, "base64url").length * 8; bit += 5)
      expect(() => vault.open(at, "number", [format, id, nonce, flipped(body, bit)].join("."))).toThrow();
    expect(() => vault.open(at, "number", [format, id, flipped(nonce, 3), body].join("."))).toThrow();
  });
  test("cut short does not open: a shorter tag would be easier to forge", () => {
    const [format, id, nonce, body] = sealed.split(".") as [string, string, string, string];
    const cut = (bytes: number) => Buffer.from(body, "base64url").subarray(0, bytes).toString("base64url");
    for (const bytes of [4, 12, 15, 16, 20])
      expect(() => vault.open(at, "number", [format, id, nonce, cut(bytes)].join("."))).toThrow();
  });
  test.each(["", "plain text", "2.k1.a.b", "1.k1.a", "1..a.b"])("%p is no sealed value", (text) => {
    expect(() => vault.open(at, "number", text)).toThrow("not a sealed value");
  });
});

describe("keys", () => {
  test("a value sealed under a key that is not there does not open, and says which key", () => {
    const other = vaultWith("k9", { k9: key(7) });
    expect(() => vault.open(at, "number", other.seal(at, "number", NUMBER))).toThrow("the vault has no key k9");
  });
  test("the same id with other bytes does not open", () => {
    const other = vaultWith("k1", { k1: key(2) });
    expect(() => other.open(at, "number", vault.seal(at, "number", NUMBER))).toThrow();
  });
  test("after a rotation old values open and new ones are sealed under the new key", () => {
    const rotated = vaultWith("k2", { k1: key(1), k2: key(2) });
    const old = vault.seal(at, "number", NUMBER);
    expect(rotated.open(at, "number", old)).toBe(NUMBER);
    const fresh = rotated.seal(at, "number", NUMBER);
    expect(fresh.startsWith("1.k2.")).toBe(true);
    expect(() => vault.open(at, "number", fresh)).toThrow("the vault has no key k2");
  });
  test("a vault whose current key is missing seals nothing", () => {
    expect(() => vaultWith("k3", { k1: key(1) }).seal(at, "number", NUMBER)).toThrow("the vault has no key k3");
  });
});

describe("a blind index", () => {
  test("is the same for the same value, after a rotation as well, and tells nothing", () => {
    const index = vault.blindIndex("resident-number", NUMBER);
    expect(vaultWith("k2", { k2: key(2) }, "other").blindIndex("resident-number", NUMBER)).toBe(index);
    expect(index).not.toContain(NUMBER.slice(0, 6));
  });
  test("keeps kinds, values and hospitals' index keys apart", () => {
    const index = vault.blindIndex("phone", "1");
    expect(vault.blindIndex("number", "1")).not.toBe(index);
    expect(vault.blindIndex("phone", "2")).not.toBe(index);
    expect(vaultWith("k1", { k1: key(1) }, "one", key(8)).blindIndex("phone", "1")).not.toBe(index);
    expect(vault.blindIndex("a\u0000b", "c")).not.toBe(vault.blindIndex("a", "b"));
  });
});
