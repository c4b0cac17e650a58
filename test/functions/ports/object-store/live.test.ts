import { liveObjectStore } from "../../../../functions/ports/object-store/live";
import { farSide, standingClock, type Asked, type FarSide, type Says } from "../far-side";

let far: FarSide;
afterEach(() => far.stop());

async function open(says: (asked: Asked) => Says, publicEndpoint?: string) {
  far = await farSide(says);
  const account = { region: "cn-north-1", bucket: "files", accessKeyId: "AKIDours", secretAccessKey: "s3cret" };
  const clock = standingClock();
  return { store: liveObjectStore({ ...account, endpoint: far.url, publicEndpoint, clock }), clock };
}
const xml = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;
const unreachable = { ok: false, code: "unreachable" };

describe("the object store", () => {
  it("writes, finds and reads by path, signed, without SDK checksums", async () => {
    const { store } = await open(({ method }) =>
      method === "GET"
        ? { text: "bytes", headers: { "content-type": "image/png" } }
        : {
            text: "",
            headers: { etag: '"e1"', ...(method === "HEAD" && { "content-type": "image/png", "content-length": "5" }) },
          },
    );
    expect(await store.write("t/clean/a", Buffer.from("bytes"), "image/png")).toEqual({
      ok: true,
      value: { bytes: 5, contentType: "image/png", etag: "e1" },
    });
    expect(await store.head("t/clean/a")).toEqual({
      ok: true,
      value: { bytes: 5, contentType: "image/png", etag: "e1" },
    });
    const read = await store.read("t/clean/a");
    expect(read.ok && Buffer.from(read.value!).toString()).toBe("bytes");
    expect(await store.remove("t/clean/a")).toEqual({ ok: true, value: {} });
    expect(far.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(
      ["PUT", "HEAD", "GET", "DELETE"].map((method) => `${method} /files/t/clean/a`),
    );
    expect(far.asked[0]!.body).toBe("bytes");
    expect(far.asked[0]!.headers).not.toHaveProperty("x-amz-checksum-crc32");
    expect(far.asked[0]!.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDours\/\d{8}\/cn-north-1\/s3\//,
    );
  });

  it("knows what is not there from what cannot be reached", async () => {
    const { store } = await open(({ path }) =>
      path.endsWith("absent")
        ? { status: 404, text: xml("NoSuchKey") }
        : { status: 403, text: xml("SignatureDoesNotMatch") },
    );
    expect(await store.read("absent")).toEqual({ ok: true, value: undefined });
    expect(await store.head("absent")).toEqual({ ok: true, value: undefined });
    expect(await store.read("other")).toEqual(unreachable);
  });

  it("takes a missing bucket for a fault, not for a missing file", async () => {
    const { store } = await open(() => ({ status: 404, text: xml("NoSuchBucket") }));
    expect(await store.read("a")).toEqual(unreachable);
  });

  it("is unreachable when the connection breaks, and rests after five failures in a row", async () => {
    const { store, clock } = await open(() => "hang-up");
    for (let i = 0; i < 5; i++) expect(await store.write("a", Buffer.from("b"), "image/png")).toEqual(unreachable);
    const tries = far.asked.length;
    expect(await store.read("a")).toEqual(unreachable);
    expect(far.asked).toHaveLength(tries);
    clock.forward(10);
    expect(await store.read("a")).toEqual(unreachable);
    expect(far.asked.length).toBeGreaterThan(tries);
  });

  it("signs a form for exactly one key, type and size", async () => {
    const { store } = await open(() => ({}), "https://files.example.test");
    const form = await store.uploadForm("t/quarantine/1", "image/jpeg", 1000, 5);
    expect(form.url).toBe("https://files.example.test/files");
    expect(form.expiresAt).toBe("2026-11-22T01:05:00.000Z");
    expect(form.fields).toMatchObject({ key: "t/quarantine/1", "Content-Type": "image/jpeg" });
    const policy = JSON.parse(Buffer.from(form.fields.Policy!, "base64").toString()) as { conditions: unknown[] };
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { key: "t/quarantine/1" },
        { bucket: "files" },
        ["content-length-range", 1, 1000],
        ["eq", "$Content-Type", "image/jpeg"],
      ]),
    );
  });

  it("signs a link that opens nothing in the browser and is kept nowhere", async () => {
    const { store } = await open(() => ({}), "https://files.example.test");
    const link = await store.link("t/clean/1", 60, { name: "报告 1.pdf", inline: false });
    const url = new URL(link.url);
    expect(`${url.origin}${url.pathname}`).toBe("https://files.example.test/files/t/clean/1");
    expect(url.searchParams.get("X-Amz-Expires")).toBe("60");
    expect(url.searchParams.get("response-content-disposition")).toBe(
      "attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A%201.pdf",
    );
    expect(url.searchParams.get("response-cache-control")).toBe("private, no-store");
    expect(link.expiresAt).toBe("2026-11-22T01:01:00.000Z");
  });
});
