import { letters } from "./signing";

/** What goes wrong between the merchant's call and our answer. */
export const CALL_FAULTS = [
  ...["delay", "resetBefore", "resetAfter", "status", "code", "unsignedError"],
  ...["wrongSignature", "staleTime", "unknownSerial", "certificate", "unsigned"],
] as const;
/** What goes wrong with what we tell the merchant. */
export const NOTICE_FAULTS = [
  ...[
    "probe",
    "duplicate",
    "outOfOrder",
    "late",
    "never",
    "wrongAmount",
    "otherMchid",
    "otherAppid",
    "otherCurrency",
    "otherOrder",
  ],
  ...["reencoded", "brokenTag", "wrongSignature", "staleTime", "unknownSerial", "certificate", "unsigned"],
] as const;

/**
 * Something that goes wrong on purpose, on calls or on notifications.
 *
 * Calls: `delay` waits `ms`; `resetBefore` and `resetAfter` break the connection before or after the effect; `status`
 * answers a bare HTTP `status`; `code` and `unsignedError` answer the provider's own error (`status`, `code`), signed or
 * not; the three of them after the effect with `after`. `wrongSignature`, `staleTime` (by `ms`), `unknownSerial`, `unsigned`
 * spoil the answer's signature; `certificate` signs with the platform certificate.
 *
 * Notifications: the same spoiled signatures; `probe` sends one with a signature that begins `WECHATPAY/SIGNTEST/` first;
 * `duplicate` tells `copies` times, at once if `concurrent`; `outOfOrder` holds a payment's back until its refund was
 * told; `late` waits `ms` (24 h at most); `never`; `wrongAmount` is off by `fen`; `otherMchid`, `otherAppid`, `otherCurrency` (USD); `otherOrder`
 * tells another order's content; `reencoded` spells the body anew after signing; `brokenTag` breaks the seal, signed rightly.
 */
export type PayFault = {
  readonly id: string;
  readonly on: "call" | "notice";
  /** Only paths (calls) or events ("REFUND.") that begin so; all when empty. */
  readonly route: string;
  /** Only this order, by the merchant's number; all when empty. */
  readonly order: string;
  readonly kind: (typeof CALL_FAULTS)[number] | (typeof NOTICE_FAULTS)[number];
  /** How many more it still meets; null for all. */
  readonly times: number | null;
  /** How often it has happened. */
  readonly fired: number;
  readonly ms: number;
  readonly status: number;
  readonly code: string;
  readonly after: boolean;
  readonly copies: number;
  readonly concurrent: boolean;
  readonly fen: number;
};
export type PayFaultOrder = Pick<PayFault, "on" | "kind"> & Partial<PayFault>;

export type PayFaults = {
  add(order: PayFaultOrder): PayFault;
  clear(): void;
  list(): PayFault[];
  /** The first fault that meets this, counted down; `passes` may let one go by. */
  take(
    met: Pick<PayFault, "on"> & { route: string; text?: string; order?: string },
    passes?: (fault: PayFault) => boolean,
  ): PayFault | undefined;
};

const MOST_COPIES = 20;

export const openPayFaults = (): PayFaults => {
  let faults: PayFault[] = [];
  return {
    add: (order) => {
      const fault: PayFault = {
        route: "",
        order: "",
        times: 1,
        ms: order.kind === "staleTime" ? 301_000 : 2_000,
        status: 500,
        code: "SYSTEM_ERROR",
        after: false,
        copies: 2,
        concurrent: false,
        fen: 1,
        ...order,
        fired: 0,
        id: letters(12),
      };
      const capped = { ...fault, copies: Math.min(Math.max(1, fault.copies), MOST_COPIES) };
      faults = [...faults, capped];
      return capped;
    },
    clear: () => {
      faults = [];
    },
    list: () => [...faults],
    take: ({ on, route, text = "", order = "" }, passes = () => false) => {
      const met = faults.find(
        (fault) =>
          fault.on === on &&
          fault.times !== 0 &&
          route.startsWith(fault.route) &&
          (fault.order === "" || fault.order === order || text.includes(fault.order)) &&
          !passes(fault),
      );
      if (met === undefined) return undefined;
      const counted = { ...met, fired: met.fired + 1, times: met.times === null ? null : met.times - 1 };
      faults = faults.map((fault) => (fault.id === met.id ? counted : fault));
      return counted;
    },
  };
};
