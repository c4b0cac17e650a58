import { createHash } from "node:crypto";
import { documentPolicy } from "../../../shared/documents/policy";
import { documents } from "../../../shared/documents/contract";
import { BAD, jpeg } from "./corpus";
import { desk, idOf, MOTHER, PERSON, STRANGER, TENANT } from "./desk";

const ID = idOf(20);
const missing = { ok: false, code: "thing.missing" };
const unreachable = { ok: false, code: "store.unreachable" };
const card = {
  id: ID,
  kind: "nt-report",
  contentType: "image/jpeg",
  state: "requested",
  origin: "patient",
  addedAt: "2026-11-22T01:00:00.000Z",
};

describe("requestUpload", () => {
  it("gives a form for exactly this key, type and size, for five minutes (T08)", async () => {
    const { handlers, call, announced, store, clock } = desk();
    const photo = await jpeg();
    const asked = await handlers.requestUpload(announced(photo.length), call(MOTHER));
    expect(asked).toMatchObject({
      ok: true,
      value: { document: { ...card, bytes: photo.length }, upload: { expiresAt: "2026-11-22T01:05:00.000Z" } },
    });
    const form = (asked.ok && asked.value.upload) || undefined;
    expect(form!.fields.key).toBe(`${TENANT}/quarantine/${ID}`);
    expect(store.post(form!, Buffer.concat([photo, photo]))).toBe("refused");
    expect(store.post(form!, photo, { key: `${TENANT}/clean/x` })).toBe("refused");
    expect(store.post(form!, photo, { "Content-Type": "text/html" })).toBe("refused");
    expect(store.post(form!, Buffer.alloc(0))).toBe("refused");
    clock.forward(300);
    expect(store.post(form!, photo)).toBe("refused");
  });

  it("refuses one byte too much, says how much is allowed, and keeps nothing", async () => {
    const { handlers, call, announced, table } = desk();
    const { mostBytes } = documentPolicy;
    expect(await handlers.requestUpload(announced(mostBytes + 1), call(MOTHER))).toEqual({
      ok: false,
      code: "file.too-large",
      details: { mostBytes },
    });
    expect([...table.everything()]).toEqual([]);
    expect((await handlers.requestUpload(announced(mostBytes), call(MOTHER))).ok).toBe(true);
  });

  it("is one file however often it is asked (S3)", async () => {
    const { handlers, call, announced, table } = desk();
    await handlers.requestUpload(announced(100), call(MOTHER));
    const again = await handlers.requestUpload(announced(100), call(MOTHER));
    expect(again).toMatchObject({
      ok: true,
      value: { document: { ...card, bytes: 100 }, upload: { url: "memory://upload" } },
    });
    expect([...table.everything()].map(({ key }) => `${key.pk} ${key.sk}`).sort()).toEqual([
      `${TENANT}#document#${ID} head`,
      `${TENANT}#person#${PERSON} document#${ID}`,
    ]);
  });

  it.each([{ bytes: 101 }, { kind: "other-report" }, { contentType: "image/png" }, { personId: idOf(11) }])(
    "refuses the same id with other content (%j)",
    async (other) => {
      const { handlers, call, announced } = desk();
      await handlers.requestUpload(announced(100), call(MOTHER));
      expect(await handlers.requestUpload({ ...announced(100), ...(other as object) }, call(MOTHER))).toEqual({
        ok: false,
        code: "request.reused",
      });
    },
  );

  it("refuses the id of somebody else's file without a word about it", async () => {
    const { handlers, call, announced } = desk();
    await handlers.requestUpload(announced(100), call(MOTHER));
    expect(await handlers.requestUpload(announced(100), call(STRANGER))).toEqual({ ok: false, code: "request.reused" });
  });

  it("asks for nothing again when the bytes have arrived already, or the file is clean (D1-15)", async () => {
    const { handlers, call, announced, store, upload } = desk();
    const photo = await jpeg();
    const asked = await handlers.requestUpload(announced(photo.length), call(MOTHER));
    store.post((asked.ok && asked.value.upload) as never, photo);
    const again = await handlers.requestUpload(announced(photo.length), call(MOTHER));
    expect(again.ok && again.value).toEqual({ document: { ...card, bytes: photo.length } });
    await upload(photo, { id: idOf(21) });
    const clean = await handlers.requestUpload({ ...announced(photo.length), id: idOf(21) }, call(MOTHER));
    expect(clean.ok && clean.value.document.state).toBe("clean");
    expect(clean.ok && clean.value.upload).toBeUndefined();
  });

  it("says so when the store cannot be reached", async () => {
    const { handlers, call, announced, store } = desk();
    await handlers.requestUpload(announced(100), call(MOTHER));
    store.stopped = true;
    expect(await handlers.requestUpload(announced(100), call(MOTHER))).toEqual(unreachable);
  });
});

describe("confirmUpload", () => {
  it("makes a checked file visible: re-encoded, under its own hash, with news and an audit row (C7)", async () => {
    const { upload, store, news, audit, table } = desk();
    const answer = await upload(await jpeg());
    expect(answer).toMatchObject({ ok: true, value: { ...card, state: "clean" } });
    const [key] = store.keys();
    const kept = await store.read(key!);
    const sha256 = createHash("sha256")
      .update(kept.ok && kept.value ? kept.value : "")
      .digest("hex");
    expect(store.keys()).toEqual([`${TENANT}/clean/${ID}-${sha256.slice(0, 16)}`]);
    const head = await table.get({ table: "documents", pk: `${TENANT}#document#${ID}`, sk: "head" });
    expect(head).toMatchObject({ state: "clean", v: 2, retain: "15y", served: { sha256, key } });
    expect(news()).toEqual([{ type: "document.checked", documentId: ID, personId: PERSON, clean: true }]);
    expect(audit()).toEqual([`account:${MOTHER.accountId} check:clean document#${ID}`]);
    expect(documents.calls.confirmUpload.output.safeParse(answer.ok && answer.value).success).toBe(true);
  });

  it("answers the same when asked again, and two at once leave one file and one piece of news", async () => {
    const { handlers, call, announced, store, news } = desk();
    const photo = await jpeg();
    const asked = await handlers.requestUpload(announced(photo.length), call(MOTHER));
    store.post((asked.ok && asked.value.upload) as never, photo);
    const confirm = () => handlers.confirmUpload({ id: ID }, call(MOTHER));
    const [one, two] = await Promise.all([confirm(), confirm()]);
    expect(one.ok).toBe(true);
    expect(two).toEqual(one);
    expect(await confirm()).toEqual(one);
    expect(store.keys()).toHaveLength(1);
    expect(news()).toHaveLength(1);
  });

  it.each(BAD.filter(([what]) => what !== "nothing at all"))(
    "refuses %s for good, and keeps no byte of it",
    async (_, contentType, bytes, code) => {
      const { upload, handlers, call, store, news } = desk();
      expect(await upload(await bytes(), { contentType })).toEqual({ ok: false, code });
      expect(await handlers.confirmUpload({ id: ID }, call(MOTHER))).toEqual({ ok: false, code });
      expect(await handlers.view({ id: ID }, call(MOTHER))).toEqual({ ok: false, code: "document.not-clean" });
      expect(store.keys()).toEqual([]);
      expect(news()).toEqual([{ type: "document.checked", documentId: ID, personId: PERSON, clean: false }]);
    },
  );

  it("has a bad file for every reason to refuse one", () => {
    expect([...new Set(BAD.map(([, , , code]) => code))].sort()).toEqual([
      "file.type-refused",
      "file.unreadable",
      "file.unsafe",
    ]);
  });

  it("waits for bytes that have not arrived", async () => {
    const { handlers, call, announced } = desk();
    await handlers.requestUpload(announced(100), call(MOTHER));
    expect(await handlers.confirmUpload({ id: ID }, call(MOTHER))).toEqual({ ok: false, code: "file.not-arrived" });
  });

  it("refuses more bytes than were announced, unread", async () => {
    const { handlers, call, announced, store } = desk();
    await handlers.requestUpload(announced(10), call(MOTHER));
    store.overwrite(`${TENANT}/quarantine/${ID}`, await jpeg());
    expect(await handlers.confirmUpload({ id: ID }, call(MOTHER))).toEqual({ ok: false, code: "file.unsafe" });
  });

  it("leaves everything as it is while the store or the scanner cannot be reached, and goes on later", async () => {
    const { upload, handlers, call, store, scanWith, news } = desk();
    scanWith({ scan: async () => ({ ok: false, code: "unreachable" }) });
    expect(await upload(await jpeg())).toEqual(unreachable);
    scanWith({ scan: async () => ({ ok: true, value: {} }) });
    store.stopped = true;
    expect(await handlers.confirmUpload({ id: ID }, call(MOTHER))).toEqual(unreachable);
    store.stopped = false;
    expect(news()).toEqual([]);
    expect(await handlers.confirmUpload({ id: ID }, call(MOTHER))).toMatchObject({
      ok: true,
      value: { state: "clean" },
    });
  });

  it("is not there for a stranger, another hospital or an unknown id", async () => {
    const { handlers, call, announced } = desk();
    await handlers.requestUpload(announced(100), call(MOTHER));
    expect(await handlers.confirmUpload({ id: ID }, call(STRANGER))).toEqual(missing);
    expect(await handlers.confirmUpload({ id: ID }, call(MOTHER, "elsewhere"))).toEqual(missing);
    expect(await handlers.confirmUpload({ id: idOf(29) }, call(MOTHER))).toEqual(missing);
  });
});
