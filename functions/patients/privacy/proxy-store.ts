import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import { Proxy } from "../../../shared/patients/proxies";
import type { Item, Table, Write } from "../../kernel/table/table";
import type { Vault } from "../../kernel/vault";
import { keysOf, kept } from "./keys";

/** What a relative asked for by text message. Without `personId` nobody was found: no code will ever fit (A5). */
export type AskedProxy = Pick<Proxy, "scopes" | "until" | "codeUntil"> & {
  readonly personId?: Id;
  readonly codeHash: string;
  readonly fingerprint: string;
};
export type ProxyStore = ReturnType<typeof createProxyStore>;

const proxyIn = ({ retain: _retain, sealed: _sealed, fingerprint: _fingerprint, ...item }: Item): Proxy =>
  Proxy.parse(item);
const MOST = 100;

/** How leave to act for somebody lies in the table: a head, and a place in the lists of both sides. */
export function createProxyStore(table: Table, vault: Vault) {
  const load = async (tenant: string, id: Id): Promise<Proxy | undefined> => {
    const item = await table.get(keysOf(tenant).proxy(id));
    return item && proxyIn(item);
  };
  const all = async (tenant: string, pk: string): Promise<Proxy[]> => {
    const found = await table.query({ table: "patients", pk, prefix: "proxy#", limit: MOST, newestFirst: true });
    const ids = found.items.map(({ item }) => String(item.id));
    return (await Promise.all(ids.map((id) => load(tenant, id)))).filter((one) => one !== undefined);
  };
  const secret = async (tenant: string, id: Id) => {
    const key = keysOf(tenant).proxy(id);
    const item = await table.get(key);
    if (!item?.sealed) return undefined;
    return { code: vault.open(key, "code", String(item.sealed)), fingerprint: String(item.fingerprint) };
  };
  return {
    proxy: load,
    /** The code of an invitation and the request that made it: the same tap is answered the same. */
    secret,
    ofPerson: (tenant: string, personId: Id) => all(tenant, keysOf(tenant).roster(personId).pk),
    ofAccount: (tenant: string, accountId: Id) => all(tenant, keysOf(tenant).held(accountId, "").pk),
    /** The live proxy of this account for this person, as it stands now. */
    async liveFor(tenant: string, accountId: Id, personId: Id): Promise<Proxy | undefined> {
      const item = await table.get(keysOf(tenant).live(accountId, personId));
      return item && proxyIn(item);
    },
    /** Everybody whom this account may act for, as it stands now. */
    async liveOf(tenant: string, accountId: Id): Promise<Proxy[]> {
      const { pk } = keysOf(tenant).live(accountId, "");
      const found = await table.query({ table: "patients", pk, prefix: "proxy-for#", limit: MOST });
      return found.items.map(({ item }) => proxyIn(item));
    },
    async byCode(tenant: string, code: string): Promise<Proxy | undefined> {
      const pointer = await table.get(keysOf(tenant).code(vault.blindIndex("proxy-code", code)));
      return pointer && load(tenant, String(pointer.id));
    },
    async roster(tenant: string, personId: Id): Promise<number> {
      return (await table.get(keysOf(tenant).roster(personId)))?.v ?? 0;
    },
    /** A new proxy, with the guard of its person's roster; `code` is sealed beside it and found by its keyed hash. */
    creation(tenant: string, proxy: Proxy, roster: number, code?: { code: string; fingerprint: string }): Write[] {
      const keys = keysOf(tenant);
      const head = keys.proxy(proxy.id);
      const sealed = code && { sealed: vault.seal(head, "code", code.code), fingerprint: code.fingerprint };
      const pointer = kept({ id: proxy.id });
      const hash = code && vault.blindIndex("proxy-code", code.code);
      return [
        { put: head, item: kept({ ...proxy, ...sealed }), when: "absent" },
        { put: keys.given(proxy.personId, proxy.id), item: pointer, when: "absent" },
        rosterWrite(tenant, proxy.personId, roster),
        ...(hash ? [{ put: keys.code(hash), item: pointer, when: "absent" } as Write] : []),
        ...liveWrites(tenant, undefined, proxy),
      ];
    },
    /** From one version to the next, with everything that finds it. */
    transition(tenant: string, before: Proxy, after: Proxy): Write[] {
      const head = { put: keysOf(tenant).proxy(after.id), item: kept(after), when: { version: before.v } } as const;
      return [head, ...liveWrites(tenant, before, after)];
    },
    /** The one before this, whose place in the holder's requests is taken by another. */
    replaced: (tenant: string, before: Proxy, after: Proxy): Write[] => [
      { put: keysOf(tenant).proxy(after.id), item: kept(after), when: { version: before.v } },
      { remove: keysOf(tenant).due(before.until, before.id), when: "any" },
    ],
    codeHash: (id: Id, code: string): string => vault.blindIndex("proxy-text", `${id}\n${code}`),
    async asked(tenant: string, accountId: Id, id: Id): Promise<AskedProxy | undefined> {
      return (await table.get(keysOf(tenant).asked(accountId, id))) as unknown as AskedProxy | undefined;
    },
    askedWrite: (tenant: string, accountId: Id, id: Id, asked: AskedProxy): Write => ({
      put: keysOf(tenant).asked(accountId, id),
      item: kept(asked),
      when: "absent",
    }),
    /** Counts under a limit of so many within the minutes given; false when it is reached (T26). */
    async counts(tenant: string, name: string, most: number, now: Instant, minutes: number): Promise<boolean> {
      const key = { table: "limits", pk: `${tenant}#proxy-limit#${name}`, sk: "count" } as const;
      const until = Math.floor(Date.parse(now) / 1000) + minutes * 60;
      return (await table.increment(key, 1, most, until)).ok;
    },
    phoneIndex: (phone: string): string => vault.blindIndex("phone", phone),
    /** Proxies whose last day is over. */
    async overdue(tenant: string, today: string): Promise<Proxy[]> {
      const { pk } = keysOf(tenant).due("", "");
      const found = await table.query({ table: "patients", pk, to: today, limit: MOST });
      const loaded = await Promise.all(found.items.map(({ item }) => load(tenant, String(item.id))));
      return loaded.filter((one) => one !== undefined);
    },
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}

const rosterWrite = (tenant: string, personId: Id, version: number): Write => ({
  put: keysOf(tenant).roster(personId),
  item: kept({ v: version + 1 }),
  when: version === 0 ? "absent" : { version },
});

/** Live: the holder's request finds it, both lists know it and its last day is watched. Ended: the request finds none. */
function liveWrites(tenant: string, before: Proxy | undefined, after: Proxy): Write[] {
  const keys = keysOf(tenant);
  const { accountId, personId, id, until } = after;
  if (!accountId) return [];
  if (after.state === "live")
    return [
      { put: keys.live(accountId, personId), item: kept(after), when: "any" },
      { put: keys.held(accountId, id), item: kept({ id }), when: "any" },
      { put: keys.due(until, id), item: kept({ id }), when: "any" },
    ];
  if (before?.state !== "live") return [];
  return [
    { remove: keys.live(accountId, personId), when: "any" },
    { remove: keys.due(until, id), when: "any" },
  ];
}
