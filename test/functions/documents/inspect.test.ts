import sharp from "sharp";
import { inspect } from "../../../functions/documents/inspect";
import { structuralScanner } from "../../../functions/ports/scanner/structural";
import type { Scanner } from "../../../functions/ports/scanner/port";
import { documentPolicy } from "../../../shared/documents/policy";
import { BAD, GOOD, jpeg, pages, png } from "./corpus";

const look = async (
  bytes: Buffer | Promise<Buffer>,
  announced: Parameters<typeof inspect>[1],
  policy = documentPolicy,
  scanner: Scanner = structuralScanner,
) => inspect(await bytes, announced, scanner, policy);

describe("looking at an upload (T08, X7)", () => {
  it.each(BAD)("refuses %s", async (_, announced, bytes, code) => {
    expect(await look(bytes(), announced)).toEqual({ ok: false, code });
  });

  it.each(GOOD)("passes %s", async (_, announced, bytes, contentType) => {
    expect(await look(bytes(), announced)).toMatchObject({ ok: true, value: { contentType } });
  });

  it("draws a picture anew: same size, no camera, place or name left", async () => {
    const before = await jpeg();
    expect((await sharp(before).metadata()).exif?.toString("latin1")).toContain("WANG XIAOMEI");
    const looked = await look(before, "image/jpeg");
    const after = Buffer.from(looked.ok ? looked.value.bytes : []);
    expect(await sharp(after).metadata()).toMatchObject({ format: "jpeg", width: 60, height: 40 });
    expect((await sharp(after).metadata()).exif).toBeUndefined();
    expect(after.includes("WANG")).toBe(false);
  });

  it("turns a picture upright before its orientation is forgotten", async () => {
    const lying = await sharp(await jpeg())
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const looked = await look(lying, "image/jpeg");
    expect(await sharp(looked.ok ? looked.value.bytes : []).metadata()).toMatchObject({ width: 40, height: 60 });
  });

  it("drops whatever hangs behind a picture", async () => {
    const looked = await look(Buffer.concat([await png(), Buffer.from("hidden words")]), "image/png");
    expect(looked.ok && Buffer.from(looked.value.bytes).includes("hidden words")).toBe(false);
    expect(looked.ok).toBe(true);
  });

  it("keeps a PDF byte for byte", async () => {
    const looked = await look(pages(3), "application/pdf");
    expect(looked.ok && pages(3).equals(looked.value.bytes)).toBe(true);
  });

  it.each([
    [100, 100, true],
    [101, 100, false],
  ])("holds the limit of pixels at its border (%i x %i)", async (width, height, ok) => {
    expect((await look(png(width, height), "image/png", { ...documentPolicy, mostPixels: 10_000 })).ok).toBe(ok);
  });

  it("lets nothing pass while the scanner is out of reach, and scans what will be served", async () => {
    const down: Scanner = { scan: async () => ({ ok: false, code: "unreachable" }) };
    expect(await look(png(), "image/png", documentPolicy, down)).toEqual({ ok: false, code: "scanner.unreachable" });
    const seen: Uint8Array[] = [];
    const watching: Scanner = { scan: async (bytes) => (seen.push(bytes), { ok: true, value: {} }) };
    const looked = await look(png(), "image/png", documentPolicy, watching);
    expect(looked.ok && seen[1]).toBe(looked.ok && looked.value.bytes);
  });
});
