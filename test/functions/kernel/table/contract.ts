import type { Item, Key, Page, Query, Table } from "../../../../functions/kernel/table/table";

type Clock = { ms: number };
const START = Date.parse("2026-11-22T01:00:00.000Z");
const SECONDS = START / 1000;

/** What every engine owes, asked of one engine. */
export function contract(open: (now: () => number) => Table): void {
  const clock: Clock = { ms: START };
  let table: Table;
  let pk: string;
  let partitions = 0;
  beforeEach(() => {
    clock.ms = START;
    table ??= open(() => clock.ms);
    pk = `t#contract#${partitions++}`;
  });
  const at = (sk: string): Key => ({ table: "appointments", pk, sk });
  const put = (sk: string, item: Item, when: "absent" | "any" | { version: number } = "any") =>
    table.commit([{ put: at(sk), item, when }]);
  const fill = async (sks: readonly string[]): Promise<void> => {
    for (const sk of sks) await put(sk, { v: 1 });
  };
  const sks = (page: Page): string[] => page.items.map(({ sk }) => sk);
  const ask = (query: Partial<Query>): Promise<Page> =>
    table.query({ table: "appointments", pk, limit: 100, ...query });

  it("gives back what was put, without absent fields, and nothing where nothing lies", async () => {
    const item = {
      v: 1,
      text: "您好 😀",
      empty: "",
      none: null,
      list: [1, 2.5, true, { deep: ["x"] }],
      gone: undefined,
    };
    expect(await put("a", item, "absent")).toEqual({ ok: true });
    const found = await table.get(at("a"));
    expect(found).toEqual({ v: 1, text: "您好 😀", empty: "", none: null, list: [1, 2.5, true, { deep: ["x"] }] });
    expect(Object.keys(found!)).not.toContain("gone");
    expect(await table.get(at("b"))).toBeUndefined();
  });

  it("puts on absence once", async () => {
    expect(await put("a", { v: 1, by: "first" }, "absent")).toEqual({ ok: true });
    expect(await put("a", { v: 1, by: "second" }, "absent")).toEqual({ ok: false, failed: [0] });
    expect(await table.get(at("a"))).toEqual({ v: 1, by: "first" });
  });

  it("puts, removes and checks a version only while it stands", async () => {
    await put("a", { v: 1 });
    expect(await put("a", { v: 2 }, { version: 1 })).toEqual({ ok: true });
    expect(await put("a", { v: 2 }, { version: 1 })).toEqual({ ok: false, failed: [0] });
    expect(await table.commit([{ check: at("a"), when: { version: 1 } }])).toEqual({ ok: false, failed: [0] });
    expect(await table.commit([{ check: at("a"), when: { version: 2 } }])).toEqual({ ok: true });
    expect(await table.commit([{ remove: at("a"), when: { version: 1 } }])).toEqual({ ok: false, failed: [0] });
    expect(await table.commit([{ remove: at("a"), when: { version: 2 } }])).toEqual({ ok: true });
    expect(await put("a", { v: 3 }, { version: 2 })).toEqual({ ok: false, failed: [0] });
    expect(await table.commit([{ remove: at("a"), when: "any" }])).toEqual({ ok: true });
    expect(await table.commit([{ remove: at("a"), when: "absent" }])).toEqual({ ok: true });
  });

  it("does all of a commit or nothing, and names every write whose condition failed", async () => {
    await fill(["a", "b"]);
    const commit = await table.commit([
      { put: at("a"), item: { v: 1 }, when: "absent" },
      { put: at("new"), item: { v: 1 }, when: "absent" },
      { check: at("b"), when: { version: 9 } },
      { put: { table: "outbox", pk, sk: "event" }, item: { v: 1 }, when: "any" },
      { remove: at("c"), when: "absent" },
    ]);
    expect(commit).toEqual({ ok: false, failed: [0, 2] });
    expect(await table.get(at("new"))).toBeUndefined();
    expect(await table.get({ table: "outbox", pk, sk: "event" })).toBeUndefined();
  });

  it("takes 100 writes over several tables in one commit, and refuses more, none, or two on one key", async () => {
    const writes = Array.from({ length: 101 }, (_, n) => {
      const key: Key = { table: n % 2 ? "outbox" : "appointments", pk, sk: String(n) };
      return { put: key, item: { v: 1 }, when: "absent" } as const;
    });
    expect(await table.commit(writes.slice(0, 100))).toEqual({ ok: true });
    expect((await ask({ limit: 100 })).items).toHaveLength(50);
    await expect(table.commit(writes)).rejects.toThrow(RangeError);
    await expect(table.commit([])).rejects.toThrow(RangeError);
    const twice = table.commit([
      { check: at("x"), when: "absent" },
      { remove: at("x"), when: "any" },
    ]);
    await expect(twice).rejects.toThrow("two writes on one key");
  });

  it("refuses an item above 400 KB, a commit above 4 MB, and what cannot be stored", async () => {
    await expect(put("a", { v: 1, text: "x".repeat(400 * 1024) })).rejects.toThrow("400 KB");
    expect(await put("a", { v: 1, text: "x".repeat(400 * 1024 - 200) })).toEqual({ ok: true });
    const large = Array.from({ length: 11 }, (_, n) => ({
      put: at(`large${n}`),
      item: { v: 1, text: "x".repeat(390 * 1024) },
      when: "any" as const,
    }));
    await expect(table.commit(large)).rejects.toThrow("4 MB");
    await expect(put("a", { v: 0 })).rejects.toThrow(RangeError);
    await expect(put("a", { v: 1, n: Number.NaN })).rejects.toThrow(RangeError);
    await expect(put("a", { v: 1, n: 2 ** 60 })).rejects.toThrow(RangeError);
    await expect(put("a", { v: 1, pk: "mine" })).rejects.toThrow(RangeError);
    await expect(put("", { v: 1 })).rejects.toThrow(RangeError);
    await expect(put("s".repeat(1025), { v: 1 })).rejects.toThrow(RangeError);
  });

  it("reads a partition in the order of the bytes of its sort keys, either way", async () => {
    const ordered = ["A", "a", "a#1", "a#10", "a#2", "b", "中", "\uffee", "😀"];
    await fill([...ordered].reverse());
    expect(sks(await ask({}))).toEqual(ordered);
    expect(sks(await ask({ newestFirst: true }))).toEqual([...ordered].reverse());
    expect(sks(await ask({ prefix: "a#" }))).toEqual(["a#1", "a#10", "a#2"]);
    expect(sks(await ask({ prefix: "a#", newestFirst: true }))).toEqual(["a#2", "a#10", "a#1"]);
    expect(sks(await ask({ from: "a#1", to: "b" }))).toEqual(["a#1", "a#10", "a#2", "b"]);
    expect(sks(await ask({ from: "b" }))).toEqual(["b", "中", "\uffee", "😀"]);
    expect(sks(await ask({ to: "a", newestFirst: true }))).toEqual(["a", "A"]);
    expect(sks(await ask({ from: "b", to: "a" }))).toEqual([]);
    expect(sks(await ask({ to: "" }))).toEqual([]);
    expect(sks(await ask({ prefix: "", limit: 1 }))).toEqual(["A"]);
  });

  it("pages by cursor without gap or repetition, though items come and go between pages", async () => {
    await fill(["1", "2", "3", "4", "5"]);
    const first = await ask({ limit: 2 });
    expect(sks(first)).toEqual(["1", "2"]);
    await table.commit([{ remove: at("2"), when: "any" }]);
    await fill(["25"]);
    const second = await ask({ limit: 2, cursor: first.cursor });
    expect(sks(second)).toEqual(["25", "3"]);
    const third = await ask({ limit: 3, cursor: second.cursor });
    expect(sks(third)).toEqual(["4", "5"]);
    expect(third.cursor).toBeUndefined();
    const last = await ask({ limit: 2, newestFirst: true, cursor: first.cursor });
    expect(sks(last)).toEqual(["1"]);
  });

  it("survives any cursor: one outside the range is brought inside or ends the walk", async () => {
    await fill(["a", "b", "c", "d"]);
    const cursorAt = async (sk: string): Promise<string> => (await ask({ from: sk, limit: 1 })).cursor!;
    expect(sks(await ask({ from: "c", cursor: await cursorAt("a") }))).toEqual(["c", "d"]);
    expect(sks(await ask({ to: "b", cursor: await cursorAt("d") }))).toEqual([]);
    expect(sks(await ask({ to: "b", newestFirst: true, cursor: await cursorAt("d") }))).toEqual(["b", "a"]);
    expect(sks(await ask({ prefix: "b", cursor: await cursorAt("c") }))).toEqual([]);
    expect(sks(await ask({ cursor: "%%%" }))).toEqual(["a", "b", "c", "d"]);
  });

  it("cuts a page at 1 MB and goes on from there", async () => {
    for (let n = 0; n < 12; n++) await put(`large${n}`, { v: 1, text: "x".repeat(100 * 1024) });
    const seen: string[] = [];
    const sizes: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask({ cursor });
      sizes.push(page.items.length);
      seen.push(...sks(page));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(12);
    expect(seen).toHaveLength(12);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(11);
  });

  it("refuses a query without a sane limit, or bounded in two ways", async () => {
    await expect(ask({ limit: 0 })).rejects.toThrow(RangeError);
    await expect(ask({ limit: 101 })).rejects.toThrow(RangeError);
    await expect(ask({ prefix: "a", from: "b" })).rejects.toThrow(RangeError);
  });

  it("treats an expired item as not there: for reads, pages and conditions", async () => {
    await put("a", { v: 7, expiresAt: SECONDS + 60 });
    await fill(["b"]);
    expect(await put("a", { v: 1 }, "absent")).toEqual({ ok: false, failed: [0] });
    clock.ms += 60_000;
    expect(await table.get(at("a"))).toBeUndefined();
    expect(sks(await ask({}))).toEqual(["b"]);
    expect(await put("a", { v: 8 }, { version: 7 })).toEqual({ ok: false, failed: [0] });
    expect(await put("a", { v: 1 }, "absent")).toEqual({ ok: true });
    expect(await table.get(at("a"))).toEqual({ v: 1 });
  });

  it("counts up to the limit and not beyond, also when many count at once", async () => {
    const count = (by = 1) => table.increment(at("n"), by, 10, SECONDS + 60);
    const all = await Promise.all(Array.from({ length: 25 }, () => count()));
    const values = all.flatMap((each) => (each.ok ? [each.value] : []));
    expect(values.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await table.get(at("n"))).toEqual({ v: 10, count: 10, expiresAt: SECONDS + 60 });
    expect(await table.increment(at("m"), 11, 10, SECONDS + 60)).toEqual({ ok: false });
    expect(await table.get(at("m"))).toBeUndefined();
    await expect(table.increment(at("m"), 0, 10, SECONDS + 60)).rejects.toThrow(RangeError);
  });

  it("begins a counter anew when it has expired", async () => {
    await table.increment(at("n"), 3, 3, SECONDS + 60);
    expect(await table.increment(at("n"), 1, 3, SECONDS + 60)).toEqual({ ok: false });
    clock.ms += 60_000;
    expect(await table.increment(at("n"), 2, 3, SECONDS + 120)).toEqual({ ok: true, value: 2 });
    expect(await table.get(at("n"))).toEqual({ v: 1, count: 2, expiresAt: SECONDS + 120 });
  });

  it("charges the units of AWS", async () => {
    const spent = async (call: () => Promise<unknown>): Promise<[read: number, write: number, trips: number]> => {
      const before = table.units();
      await call();
      const after = table.units();
      return [after.read - before.read, after.write - before.write, after.trips - before.trips];
    };
    const text = "x".repeat(4500);
    expect(await spent(() => put("a", { v: 1 }, "absent"))).toEqual([0, 1, 1]);
    expect(await spent(() => put("a", { v: 1 }, "absent"))).toEqual([0, 1, 1]);
    expect(await spent(() => put("b", { v: 1, text }))).toEqual([0, 5, 1]);
    const [a, c] = [
      { put: at("a"), item: { v: 1 }, when: "any" } as const,
      { check: at("c"), when: "absent" } as const,
    ];
    expect(await spent(() => table.commit([a, c]))).toEqual([0, 4, 1]);
    expect(await spent(() => table.commit([a, { check: at("c"), when: { version: 1 } }]))).toEqual([0, 4, 1]);
    expect(await spent(() => table.get(at("a")))).toEqual([1, 0, 1]);
    expect(await spent(() => table.get(at("none")))).toEqual([1, 0, 1]);
    expect(await spent(() => table.get(at("b")))).toEqual([2, 0, 1]);
    expect(await spent(() => ask({}))).toEqual([2, 0, 1]);
    expect(await spent(() => ask({ eventual: true }))).toEqual([1, 0, 1]);
    expect(await spent(() => ask({ from: "b", to: "a" }))).toEqual([0, 0, 0]);
    expect(await spent(() => table.increment(at("n"), 1, 1, SECONDS + 60))).toEqual([0, 1, 1]);
    expect(await spent(() => table.increment(at("n"), 1, 1, SECONDS + 60))).toEqual([0, 1, 1]);
  });
}
