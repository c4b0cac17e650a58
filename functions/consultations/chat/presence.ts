import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import type { Side } from "./side";

const MOST = 20_000;

/** Who has a chat open just now, as this instance saw them ask. Nothing is written for it. */
export type Presence = {
  noted(tenant: string, id: Id, side: Side, at: Instant): void;
  /** Did this side ask within so many seconds? */
  within(tenant: string, id: Id, side: Side, now: Instant, seconds: number): boolean;
};

export function presence(): Presence {
  const asked = new Map<string, number>();
  const nameOf = (tenant: string, id: Id, side: Side) => `${tenant}#${id}#${side}`;
  return {
    noted(tenant, id, side, at) {
      if (asked.size >= MOST) asked.clear();
      asked.set(nameOf(tenant, id, side), Date.parse(at));
    },
    within(tenant, id, side, now, seconds) {
      const at = asked.get(nameOf(tenant, id, side));
      return at !== undefined && Date.parse(now) - at <= seconds * 1000;
    },
  };
}
