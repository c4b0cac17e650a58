import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import { Posting, ServiceRequest } from "../../../shared/orders/request-model";
import type { Item, Write } from "../../kernel/table/table";
import type { Repository } from "../repository";
import { requestKeys } from "./request-keys";

type Under = Pick<Repository, "get" | "query" | "commit">;
/** The guard of a tap: who asked what, so that the same tap asked again is known. */
export type Tap = { readonly stepId: string; readonly fingerprint: string };

const RETAIN = "15y";
const plain = (value: object): Item => JSON.parse(JSON.stringify({ ...value, retain: RETAIN })) as Item;
const bare = ({ retain: _retain, ...item }: Item): unknown => item;
const PAGE = 20;
/** The last so many entries of a thread are shown: staff and one patient hardly write more. */
const MOST_POSTS = 100;

export type RequestStore = ReturnType<typeof requestStore>;

/** How service requests lie in the table: a head, its thread, and rows where somebody looks for it. */
export function requestStore(under: Under, tenant: string) {
  const keys = requestKeys(tenant);
  const load = async (id: Id): Promise<ServiceRequest | undefined> => {
    const item = await under.get(keys.head(id));
    return item && ServiceRequest.parse(bare(item));
  };
  const loadAll = async (rows: readonly { readonly item: Item }[]) =>
    (await Promise.all(rows.map(({ item }) => load(String(item.id))))).filter((one) => one !== undefined);
  const waits = ({ state, answerBy }: ServiceRequest): Instant | undefined => (state === "open" ? answerBy : undefined);
  /** Its rows in the queue and among the deadlines, as they change from one version to the next. */
  const rows = (before: ServiceRequest | undefined, after: ServiceRequest): Write[] => {
    const [was, is] = [before && waits(before), waits(after)];
    const stillDue = is !== undefined && after.lateAt === undefined;
    const wasDue = was !== undefined && before?.lateAt === undefined;
    const row = { v: 1, id: after.id };
    return [
      ...(was !== undefined && was !== is ? [{ remove: keys.waiting(was, after.id), when: "any" } as const] : []),
      ...(is !== undefined && was !== is ? [{ put: keys.waiting(is, after.id), item: row, when: "any" } as const] : []),
      ...(wasDue && !(stillDue && was === is) ? [{ remove: keys.due(was, after.id), when: "any" } as const] : []),
      ...(stillDue && !(wasDue && was === is)
        ? [{ put: keys.due(is, after.id), item: row, when: "any" } as const]
        : []),
    ];
  };
  /** The next version with its entry of the thread, the guard of the tap, and its rows. */
  const write = (before: ServiceRequest | undefined, after: ServiceRequest, posting: Posting, tap: Tap): Write[] => {
    const open = keys.openOf(after.orderId, after.kind);
    const opened = before === undefined || before.state === "closed";
    return [
      { put: keys.head(after.id), item: plain(after), when: before ? { version: before.v } : "absent" },
      { put: keys.post(after.id, after.posts), item: plain({ v: 1, ...posting }), when: "absent" },
      { put: keys.step(after.id, tap.stepId), item: { v: 1, fingerprint: tap.fingerprint }, when: "absent" },
      ...rows(before, after),
      ...(opened ? [{ put: open, item: { v: 1, id: after.id }, when: "absent" } as const] : []),
      ...(after.state === "closed" ? [{ remove: open, when: "any" } as const] : []),
      ...posting.documentIds.map((id): Write => ({ put: keys.picture(id), item: { v: 1, id: after.id }, when: "any" })),
    ];
  };
  return {
    load,
    write,
    /** A new request: the same, and its place in the lists of its order and its account. */
    creation: (request: ServiceRequest, posting: Posting, tap: Tap): Write[] => [
      ...write(undefined, request, posting, tap),
      { put: keys.ofOrder(request.orderId, request.id), item: { v: 1, id: request.id }, when: "absent" },
      { put: keys.mine(request.accountId, request.openedAt, request.id), item: { v: 1, id: request.id }, when: "any" },
    ],
    /** The thread, oldest first. */
    async posts(id: Id): Promise<Posting[]> {
      const { pk } = keys.head(id);
      const found = await under.query({ table: "orders", pk, prefix: "post#", limit: MOST_POSTS, newestFirst: true });
      return found.items.map(({ item: { v: _v, ...rest } }) => Posting.parse(bare(rest as Item))).reverse();
    },
    async tapped(id: Id, stepId: string): Promise<string | undefined> {
      const item = await under.get(keys.step(id, stepId));
      return item && String(item.fingerprint);
    },
    async openOf(orderId: Id, kind: string): Promise<Id | undefined> {
      const item = await under.get(keys.openOf(orderId, kind));
      return item && String(item.id);
    },
    async ofOrder(orderId: Id): Promise<ServiceRequest[]> {
      const { pk } = keys.ofOrder(orderId, "");
      const found = await under.query({ table: "orders", pk, prefix: "asked#", limit: 50 });
      return (await loadAll(found.items)).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    },
    async ofAccount(accountId: Id, cursor?: string) {
      const pk = `${tenant}#account#${accountId}`;
      const query = { table: "orders", pk, prefix: "request#", limit: PAGE, newestFirst: true } as const;
      const found = await under.query({ ...query, ...(cursor ? { cursor } : {}) });
      return { requests: await loadAll(found.items), cursor: found.cursor };
    },
    async waiting(cursor?: string) {
      const query = { table: "orders", pk: `${tenant}#requests-waiting`, limit: PAGE } as const;
      const found = await under.query({ ...query, ...(cursor ? { cursor } : {}) });
      return { requests: await loadAll(found.items), cursor: found.cursor };
    },
    /** Deadlines that have passed by `now`: the requests to look at, with the row that is done with them. */
    async due(now: Instant): Promise<{ readonly id: Id; readonly done: Write }[]> {
      const pk = `${tenant}#due#request`;
      const found = await under.query({ table: "orders", pk, to: `${now}~`, limit: 100 });
      return found.items.map(({ sk, item }) => ({
        id: String(item.id),
        done: { remove: { table: "orders", pk, sk }, when: "any" },
      }));
    },
    pictureOf: async (documentId: Id): Promise<Id | undefined> => {
      const item = await under.get(keys.picture(documentId));
      return item && String(item.id);
    },
    commit: under.commit,
  };
}
