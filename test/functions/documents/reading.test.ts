import { jpeg, png } from "./corpus";
import { desk, HUSBAND, idOf, MOTHER, NURSE, PERSON, STRANGER, TENANT } from "./desk";

const ID = idOf(20);
const missing = { ok: false, code: "thing.missing" };
const unreachable = { ok: false, code: "store.unreachable" };

describe("view", () => {
  it("gives a link of one minute to the scanned bytes, and writes the reader down first (D1)", async () => {
    const { upload, handlers, call, store, clock, audit } = desk();
    await upload(await png(), { contentType: "image/png" });
    const answer = await handlers.view({ id: ID }, call(MOTHER));
    expect(answer).toMatchObject({
      ok: true,
      value: { contentType: "image/png", expiresAt: "2026-11-22T01:01:00.000Z" },
    });
    expect(audit()).toContain(`account:${MOTHER.accountId} view document#${ID}`);
    const url = answer.ok ? answer.value.url : "";
    const [key] = store.keys();
    expect(store.open(url)!.bytes).toEqual(((await store.read(key!)) as { value: Uint8Array }).value);
    clock.forward(60);
    expect(store.open(url)).toBeUndefined();
  });

  it("gives nothing when the reading cannot be recorded", async () => {
    const { upload, handlers, call, table } = desk();
    await upload(await jpeg());
    table.commit = () => Promise.reject(new Error("down"));
    await expect(handlers.view({ id: ID }, call(MOTHER))).rejects.toThrow("down");
  });

  it("is for her family, and for staff only once the file belongs to an application (A1, A2)", async () => {
    const { upload, handlers, call, submit } = desk();
    await upload(await jpeg());
    expect((await handlers.view({ id: ID }, call(HUSBAND))).ok).toBe(true);
    expect(await handlers.view({ id: ID }, call(STRANGER))).toEqual(missing);
    expect(await handlers.view({ id: ID }, call(NURSE))).toEqual(missing);
    submit(ID);
    expect((await handlers.view({ id: ID }, call(NURSE))).ok).toBe(true);
    expect(await handlers.view({ id: ID }, call(NURSE, "elsewhere"))).toEqual(missing);
    expect(await handlers.view({ id: ID }, call(STRANGER))).toEqual(missing);
  });

  it("gives no link before the file is clean, nor to bytes that were changed after the scan (F13)", async () => {
    const { upload, handlers, call, announced, store } = desk();
    await handlers.requestUpload({ ...announced(100), id: idOf(21) }, call(MOTHER));
    const notClean = { ok: false, code: "document.not-clean" };
    expect(await handlers.view({ id: idOf(21) }, call(MOTHER))).toEqual(notClean);
    await upload(await jpeg());
    const [key] = store.keys();
    const size = ((await store.head(key!)) as { value: { bytes: number } }).value.bytes;
    for (const other of [Buffer.from("<script>"), Buffer.alloc(size, "x")]) {
      store.overwrite(key!, other);
      expect(await handlers.view({ id: ID }, call(MOTHER))).toEqual(notClean);
    }
  });

  it("says so when the store cannot be reached", async () => {
    const { upload, handlers, call, store } = desk();
    await upload(await jpeg());
    store.stopped = true;
    expect(await handlers.view({ id: ID }, call(MOTHER))).toEqual(unreachable);
  });
});

describe("remove", () => {
  it("takes the file and its bytes away, once and for all", async () => {
    const { upload, handlers, call, store, audit, table } = desk();
    await upload(await jpeg());
    expect(await handlers.remove({ id: ID }, call(MOTHER))).toEqual({ ok: true, value: {} });
    expect(await handlers.remove({ id: ID }, call(MOTHER))).toEqual({ ok: true, value: {} });
    expect(store.keys()).toEqual([]);
    expect(await handlers.view({ id: ID }, call(MOTHER))).toEqual(missing);
    expect(await handlers.confirmUpload({ id: ID }, call(MOTHER))).toEqual(missing);
    expect(audit().filter((line) => line.includes("remove"))).toHaveLength(1);
    expect([...table.everything()].some(({ key }) => key.pk === `${TENANT}#person#${PERSON}`)).toBe(false);
  });

  it("works before the bytes have arrived", async () => {
    const { handlers, call, announced } = desk();
    await handlers.requestUpload(announced(100), call(MOTHER));
    expect((await handlers.remove({ id: ID }, call(MOTHER))).ok).toBe(true);
  });

  it("leaves a file alone that belongs to an application, or to somebody else", async () => {
    const { upload, handlers, call, submit, store } = desk();
    await upload(await jpeg());
    expect(await handlers.remove({ id: ID }, call(STRANGER))).toEqual(missing);
    submit(ID);
    expect(await handlers.remove({ id: ID }, call(MOTHER))).toEqual({ ok: false, code: "document.in-use" });
    expect(store.keys()).toHaveLength(1);
  });

  it("and a confirmation at the same time end in one state, with no bytes left behind", async () => {
    const { handlers, call, announced, store } = desk();
    const photo = await jpeg();
    const asked = await handlers.requestUpload(announced(photo.length), call(MOTHER));
    store.post((asked.ok && asked.value.upload) as never, photo);
    await Promise.all([handlers.confirmUpload({ id: ID }, call(MOTHER)), handlers.remove({ id: ID }, call(MOTHER))]);
    expect(await handlers.view({ id: ID }, call(MOTHER))).toEqual(missing);
    expect(store.keys()).toEqual([]);
  });
});

describe("what other domains may ask", () => {
  it("is whether files may go into an application of a person: all of them clean and hers", async () => {
    const { upload, handlers, call, announced, queries } = desk();
    await upload(await jpeg());
    await handlers.requestUpload({ ...announced(100), id: idOf(21) }, call(MOTHER));
    const usable = (ids: string[], person = PERSON, tenant = TENANT) => queries.usable(tenant, ids, person);
    expect(await usable([])).toEqual({ ok: true, value: {} });
    expect(await usable([ID])).toEqual({ ok: true, value: {} });
    expect(await usable([ID, idOf(21)])).toEqual({ ok: false, code: "document.unusable", details: idOf(21) });
    expect(await usable([ID], idOf(11))).toMatchObject({ details: ID });
    expect(await usable([ID], PERSON, "elsewhere")).toMatchObject({ details: ID });
    expect(await usable([idOf(29)])).toMatchObject({ details: idOf(29) });
  });

  it("is the cards of files, in order, without what was removed", async () => {
    const { upload, handlers, call, queries } = desk();
    await upload(await jpeg());
    await upload(await png(), { id: idOf(21), contentType: "image/png" });
    const cards = async () => (await queries.cards(TENANT, [idOf(21), ID])).map(({ id }) => id);
    expect(await cards()).toEqual([idOf(21), ID]);
    await handlers.remove({ id: ID }, call(MOTHER));
    expect(await cards()).toEqual([idOf(21)]);
  });
});
