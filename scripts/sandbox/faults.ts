import { randomBytes } from "node:crypto";
import type { ServiceName } from "./backstage";

export const FAULT_KINDS = ["delay", "resetBefore", "resetAfter", "status", "code", "stop"] as const;

/**
 * Something that goes wrong on purpose. `delay` waits `ms` and then answers; `resetBefore` breaks the connection before
 * anything happened, `resetAfter` when it has happened (a lost answer); `status` answers an HTTP `status`; `code` answers
 * the service's own error `code`; `stop` refuses every connection until it is taken away.
 */
export type Fault = {
  readonly id: string;
  readonly service: ServiceName;
  /** Only paths that begin so; every path when empty. */
  readonly route: string;
  readonly kind: (typeof FAULT_KINDS)[number];
  /** How many calls it still meets; null for every call. */
  readonly times: number | null;
  readonly ms: number;
  readonly status: number;
  readonly code: string;
};
export type FaultOrder = Pick<Fault, "service" | "kind"> & Partial<Fault>;

export type Faults = {
  add(order: FaultOrder): Fault;
  remove(id: string): void;
  clear(): void;
  list(): Fault[];
  /** The fault that meets this call, counted down. */
  take(service: ServiceName, path: string): Fault | undefined;
};

export const openFaults = (): Faults => {
  let faults: Fault[] = [];
  return {
    add: (order) => {
      const fault: Fault = {
        route: "",
        times: order.kind === "stop" ? null : 1,
        ms: 2_000,
        status: 503,
        code: "-1",
        ...order,
        id: randomBytes(6).toString("hex"),
      };
      faults = [...faults, fault];
      return fault;
    },
    remove: (id) => {
      faults = faults.filter((fault) => fault.id !== id);
    },
    clear: () => {
      faults = [];
    },
    list: () => [...faults],
    take: (service, path) => {
      const met = faults.find((fault) => fault.service === service && path.startsWith(fault.route));
      if (met === undefined || met.times === null) return met;
      const left = met.times - 1;
      faults = faults.flatMap((fault) => (fault.id !== met.id ? [fault] : left > 0 ? [{ ...fault, times: left }] : []));
      return met;
    },
  };
};
