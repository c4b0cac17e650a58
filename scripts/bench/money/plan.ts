import type { PayFaultOrder } from "../../sandbox/wechat-pay";
import { CALL_FAULTS, NOTICE_FAULTS } from "../../sandbox/wechat-pay/faults";
import type { MoneyKind, OnlineWay } from "../../../shared/orders/model";
import { between, chance, oneOf } from "./random";

/** What one payer does, and what goes wrong with her order: drawn once, from the seed and her number alone. */
export type Plan = {
  readonly startMinute: number;
  readonly lines: readonly { readonly kind: MoneyKind; readonly fen: number }[];
  /** Hours from her start until the service begins. */
  readonly serviceHours: number;
  readonly way: OnlineWay;
  /**
   * `pays` once; `pays-late` in the last minute; `pays-twice` by two ways whose windows lie open side by side;
   * `changes-way` after cancelling on the phone; `never-pays`.
   */
  readonly payer: "pays" | "pays-late" | "pays-twice" | "changes-way" | "never-pays";
  readonly waitsMinutes: number;
  /** Her page asks the hospital what became of it. */
  readonly looks: boolean;
  readonly then: "keeps" | "cancels" | "hospital-cancels" | "cancels-unpaid" | "part-refund" | "two-parts";
  readonly thenMinutes: number;
  /** The place went to somebody else when her time to pay ran out. */
  readonly placeGone: boolean;
  readonly faults: readonly PayFaultOrder[];
};

/** Minutes over which payers come, and after which nothing new goes wrong: late news (24 hours) is over by then. */
export const COMING_MINUTES = 360;
export const CHAOS_MINUTES = COMING_MINUTES + 25 * 60;

const KINDS: readonly MoneyKind[] = ["exam", "consultation", "medicine", "freight"];
const NOTICES = NOTICE_FAULTS;

function callFault(random: () => number): PayFaultOrder {
  const kind = CALL_FAULTS[between(random, 0, CALL_FAULTS.length - 1)]!;
  const after = random() < 0.5;
  return { on: "call", kind, times: between(random, 1, 4), after, ms: kind === "staleTime" ? 301_000 : 5 };
}

function noticeFault(random: () => number): PayFaultOrder {
  const kind = random() < 0.35 ? "duplicate" : NOTICES[between(random, 0, NOTICES.length - 1)]!;
  const ms = kind === "late" ? between(random, 1, 24 * 60) * 60_000 : 301_000;
  const copies = between(random, 1, 20);
  const fen = between(random, 0, 1) === 0 ? -1 : between(random, 1, 500);
  return { on: "notice", kind, times: 1, ms, copies, concurrent: random() < 0.5, fen };
}

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Of so many payers one meets nothing but a message with a wrong amount, so that every run, however short, has some. */
const ONE_IN = 8;

/** The plan of a payer; the same seed and number give the same plan. */
export function planOf(seed: number, nth: number): Plan {
  const plan = drawn(seed, nth);
  if (nth % ONE_IN > 0) return plan;
  const fen = (nth / ONE_IN) % 2 === 0 ? -1 : 1 + nth;
  const wrong: PayFaultOrder = { on: "notice", kind: "wrongAmount", times: 1, fen };
  return { ...plan, payer: "pays", looks: false, then: "keeps", faults: [wrong] };
}

function drawn(seed: number, nth: number): Plan {
  const random = chance(seed, `order ${nth}`);
  const payer = oneOf(random, { pays: 66, "pays-late": 8, "pays-twice": 9, "changes-way": 7, "never-pays": 10 });
  const kinds = KINDS.slice(between(random, 0, 2)).slice(0, between(random, 1, 3));
  return {
    startMinute: between(random, 0, COMING_MINUTES),
    lines: kinds.map((kind) => ({ kind, fen: between(random, 101, 60_000) })),
    serviceHours: between(random, 16, 20 * 24),
    way: oneOf(random, { "wechat-jsapi": 70, "wechat-native": 20, "wechat-h5": 10 }),
    payer,
    waitsMinutes: between(random, 0, 12),
    looks: random() < 0.4,
    then: oneOf(random, {
      keeps: 62,
      cancels: 14,
      "hospital-cancels": 6,
      "cancels-unpaid": 6,
      "part-refund": 7,
      "two-parts": 5,
    }),
    thenMinutes: between(random, 0, 500),
    placeGone: random() < 0.5,
    faults: [
      ...many(oneOf(random, { "0": 45, "1": 35, "2": 20 }) === "0" ? 0 : between(random, 1, 2), () =>
        callFault(random),
      ),
      ...many(random() < 0.65 ? between(random, 1, 2) : 0, () => noticeFault(random)),
    ],
  };
}

/** Every kind of fault that a run of some hundred orders meets. */
export const EXPECTED: readonly string[] = [
  ...CALL_FAULTS.map((kind) => `call ${kind}`),
  ...NOTICES.map((kind) => `notice ${kind}`),
  "table before",
  "table lost",
];
