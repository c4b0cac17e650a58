import { inspectMedia } from "../../../functions/documents/inspect";
import { structuralScanner } from "../../../functions/ports/scanner/structural";
import type { MediaType } from "../../../shared/documents/model";
import { documentPolicy } from "../../../shared/documents/policy";
import { jpeg, pages } from "./corpus";
import { aac, box, mp3, mp4, wav } from "./sounds";

const look = (bytes: Buffer, announced: MediaType) => inspectMedia(bytes, announced, structuralScanner, documentPolicy);
const text = (words: string) => Buffer.from(words, "latin1");
const tag = (words: string) => {
  const head = Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, words.length]);
  return Buffer.concat([head, text(words)]);
};

describe("looking at sound and film of a chat (T08, C7)", () => {
  test.each<[string, Buffer, MediaType, MediaType]>([
    ["MP3", mp3(60), "audio/mpeg", "audio/mpeg"],
    ["MP3 with its last frame cut", mp3(3).subarray(0, -50), "audio/mpeg", "audio/mpeg"],
    ["AAC", aac(5), "audio/aac", "audio/aac"],
    ["AAC that a phone calls MP4", aac(5), "audio/mp4", "audio/aac"],
    ["plain sound", wav(5), "audio/wav", "audio/wav"],
    ["sound in an MP4", mp4("soun", 5), "audio/mp4", "audio/mp4"],
    ["film", mp4("vide", 30), "video/mp4", "video/mp4"],
  ])("passes %s", async (_, bytes, announced, contentType) => {
    expect(await look(bytes, announced)).toMatchObject({ ok: true, value: { contentType } });
  });

  test.each<[string, () => Buffer | Promise<Buffer>, MediaType, string]>([
    ["nothing at all", () => Buffer.alloc(0), "audio/mpeg", "file.unreadable"],
    ["zeroes", () => Buffer.alloc(2000), "audio/mpeg", "file.type-refused"],
    ["a web page", () => text("<!doctype html><script>alert(1)</script>"), "audio/mpeg", "file.type-refused"],
    ["WebM, which many phones do not play", () => text("\x1aE\xdf\xa3webm"), "audio/mp4", "file.type-refused"],
    ["a picture", () => jpeg(), "audio/mpeg", "file.type-refused"],
    ["a PDF", () => pages(1), "video/mp4", "file.type-refused"],
    ["film announced as sound", () => mp4("vide", 5), "audio/mp4", "file.type-refused"],
    ["sound announced as film", () => mp3(5), "video/mp4", "file.type-refused"],
    [
      "MP3 with something behind it",
      () => Buffer.concat([mp3(3), Buffer.alloc(900, 7)]),
      "audio/mpeg",
      "file.type-refused",
    ],
    [
      "MP3 with a script in its tag",
      () => Buffer.concat([tag("<script>alert(1)</script>"), mp3(3)]),
      "audio/mpeg",
      "file.unsafe",
    ],
    [
      "MP4 with something behind it",
      () => Buffer.concat([mp4("vide", 3), text("PK\x03\x04zip")]),
      "video/mp4",
      "file.type-refused",
    ],
    ["MP4 with an unknown box", () => mp4("vide", 3, box("evil", text("x"))), "video/mp4", "file.type-refused"],
    [
      "MP4 with a page in a free box",
      () => mp4("vide", 3, box("free", text("<script>1</script>"))),
      "video/mp4",
      "file.unsafe",
    ],
    ["plain sound that says it is longer than it is", () => wav(3).subarray(0, -4), "audio/wav", "file.type-refused"],
    ["sound of two minutes", () => mp3(120), "audio/mpeg", "file.unreadable"],
    ["film of two minutes", () => mp4("vide", 120), "video/mp4", "file.unreadable"],
  ])("refuses %s", async (_, bytes, announced, code) => {
    expect(await look(await bytes(), announced)).toEqual({ ok: false, code });
  });

  test("says no more who recorded where: tags go, the sound stays byte by byte", async () => {
    for (const [bytes, type, words] of [
      [mp4("vide", 5), "video/mp4", "+29.5630"],
      [wav(1), "audio/wav", "WANG"],
      [Buffer.concat([tag("TPE1 WANG XIAOMEI"), mp3(1)]), "audio/mpeg", "WANG"],
    ] as const) {
      expect(bytes.includes(words)).toBe(true);
      const looked = await look(bytes, type);
      const served = Buffer.from(looked.ok ? looked.value.bytes : []);
      expect([type, served.byteLength > 0, served.includes(words)]).toEqual([type, true, false]);
    }
    const looked = await look(Buffer.concat([tag("TPE1"), mp3(1)]), "audio/mpeg");
    expect(looked.ok && Buffer.from(looked.value.bytes).equals(mp3(1))).toBe(true);
  });
});
