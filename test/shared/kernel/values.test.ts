import fc from "fast-check";
import { Id, idFromBytes } from "../../../shared/kernel/ids";
import { Fen, Price, yuan } from "../../../shared/kernel/money";
import { done, refused } from "../../../shared/kernel/result";
import { freeText } from "../../../shared/kernel/words";

describe("ids", () => {
  test("26 random bytes make an id, each byte five bits of it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 26, maxLength: 26 }), (bytes) => {
        const id = idFromBytes(bytes);
        expect(Id.safeParse(id).success).toBe(true);
        expect(idFromBytes(bytes.map((byte) => byte | 0b1110_0000))).toBe(id);
      }),
    );
    const every = new Set(Array.from({ length: 32 }, (_, i) => idFromBytes(new Uint8Array(26).fill(i))));
    expect(every.size).toBe(32);
  });
  test("too few bytes make none", () => {
    expect(() => idFromBytes(new Uint8Array(25))).toThrow(RangeError);
  });
  const good = "0".repeat(26);
  test.each([
    good.slice(1),
    `${good}0`,
    "i".repeat(26),
    "l".repeat(26),
    "o".repeat(26),
    "u".repeat(26),
    "A".repeat(26),
    ` ${good}`,
  ])("%s is no id", (text) => expect(Id.safeParse(text).success).toBe(false));
});

describe("money", () => {
  test.each([
    [0, "0.00"],
    [1, "0.01"],
    [99, "0.99"],
    [100, "1.00"],
    [12305, "123.05"],
    [-1, "-0.01"],
    [-12300, "-123.00"],
    [1e12, "10000000000.00"],
  ])("%i fen are %s yuan", (fen, written) => expect(yuan(fen)).toBe(written));
  test("what is written can be read back to the last fen", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (fen) => {
        expect(Math.round(Number(yuan(fen)) * 100)).toBe(fen);
      }),
    );
  });
  test("half a fen, and a price below nothing, are refused", () => {
    expect(Fen.safeParse(1.5).success).toBe(false);
    expect(Fen.safeParse(-5).success).toBe(true);
    expect(Price.safeParse(-1).success).toBe(false);
    expect(Price.safeParse(0).success).toBe(true);
    expect(Price.safeParse(Number.NaN).success).toBe(false);
  });
});

describe("answers and texts", () => {
  test("a no carries details only where there are some", () => {
    expect(refused("seat.taken")).toEqual({ ok: false, code: "seat.taken" });
    expect(Object.keys(refused("seat.taken"))).toEqual(["ok", "code"]);
    expect(refused("seat.taken", { by: "Li" })).toEqual({ ok: false, code: "seat.taken", details: { by: "Li" } });
    expect(done(undefined)).toEqual({ ok: true, value: undefined });
  });
  test("free text may hold lines, never control characters, and no more than agreed", () => {
    const note = freeText(5);
    expect(note.safeParse("一二三四五").success).toBe(true);
    expect(note.safeParse("一二三四五六").success).toBe(false);
    expect(note.safeParse("a\nb").success).toBe(true);
    for (const control of ["\u0000", "\u0007", "\u001b", "\u007f"])
      expect(note.safeParse(`a${control}`).success).toBe(false);
  });
});
