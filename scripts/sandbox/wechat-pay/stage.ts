import type { VirtualClock } from "../clock";
import type { Keep, Shelf } from "../keep";
import type { PayKeys } from "./keys";
import type { Notice, Order, PaySwitches, Refund, Sheet } from "./model";

export type PayRefused = {
  readonly at: number;
  readonly route: string;
  readonly code: string;
  readonly reason: string;
};

/** Everything that the provider's parts share. */
export type PayStage = {
  readonly clock: VirtualClock;
  readonly keep: Keep;
  readonly keys: PayKeys;
  readonly orders: Shelf<Order>;
  readonly refunds: Shelf<Refund>;
  /** Numbers of the refunds of an order, and of those under way: kept beside the shelf, for speed alone. */
  readonly refundsOf: Map<string, string[]>;
  readonly underWay: Set<string>;
  readonly notices: Shelf<Notice>;
  readonly sheets: Shelf<Sheet>;
  readonly switches: PaySwitches;
  readonly refused: PayRefused[];
  readonly tell: (route: string, code: string, reason: string) => void;
  /** Where this process listens ("http://127.0.0.1:40123"). */
  readonly origin: () => string;
};

const MOST_KEPT = 1000;
export const MERCHANT_NAME = "妇幼智慧医院";

export const openStage = (clock: VirtualClock, keep: Keep, keys: PayKeys, origin: () => string): PayStage => {
  const refused: PayRefused[] = [];
  const refunds = keep.shelf<Refund>("refunds");
  const refundsOf = new Map<string, string[]>();
  for (const { order, number } of refunds.values()) refundsOf.set(order, [...(refundsOf.get(order) ?? []), number]);
  return {
    clock,
    keep,
    keys,
    origin,
    refused,
    orders: keep.shelf("orders"),
    refunds,
    refundsOf,
    underWay: new Set(refunds.values().flatMap(({ state, number }) => (state === "PROCESSING" ? [number] : []))),
    notices: keep.shelf("notices"),
    sheets: keep.shelf("sheets"),
    switches: { failRefunds: "none", refundTakesMs: 2_000, notifyWith: "publicKey", phonesFrom: "" },
    tell: (route, code, reason) => {
      refused.push({ at: clock.now(), route, code, reason });
      if (refused.length > MOST_KEPT) refused.shift();
    },
  };
};

/** Asia/Shanghai as the provider writes it: "2026-11-22T14:05:00+08:00". */
export const rfc3339 = (ms: number): string => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
/** The Asia/Shanghai day: "2026-11-22". */
export const dayOf = (ms: number): string => rfc3339(ms).slice(0, 10);

/** One spelling of a JSON value: keys in order, so that two requests that say the same are equal. */
export const spelling = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** The refunds of an order, in the order in which they were asked for. */
export const refundsFor = (stage: PayStage, order: string): Refund[] =>
  (stage.refundsOf.get(order) ?? []).flatMap((number) => stage.refunds.get(number) ?? []);
