import { done } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import { Shift } from "../../shared/orders/model";
import { auditOfWrite } from "../kernel/audit";
import type { Answering, Call, Reader, StaffActor } from "../kernel/call";
import type { Item, Write } from "../kernel/table/table";
import { keysOf } from "./keys";
import type { Parts } from "./parts";

const MOST_CLOSED = 20;

/** Her open shift, and the last ones that anybody closed: finance settles them together. */
export const shift =
  (parts: Parts): Answering<(typeof orders)["calls"]["shift"]> =>
  async (_input, { tenant, actor }) => {
    const { pk } = keysOf(tenant).closedShift("", "");
    const newest = { table: "orders", pk, limit: MOST_CLOSED, newestFirst: true } as const;
    const [open, closed] = await Promise.all([
      openShiftOf(parts, tenant, actor.staffId),
      parts.repository.query(newest),
    ]);
    return done({ ...(open ? { open } : {}), closed: closed.items.map(({ item }) => shiftIn(item)) });
  };

const shiftIn = ({ retain: _retain, ...item }: Item): Shift => Shift.parse(item);

/** A shift by its id, open or closed. */
export async function shiftOf({ repository }: Pick<Parts, "repository">, tenant: string, id: string) {
  const item = await repository.get(keysOf(tenant).shift(id));
  return item && shiftIn(item);
}

/** The one open shift of a cashier. */
export async function openShiftOf(parts: Pick<Parts, "repository">, tenant: string, staffId: string) {
  const pointer = await parts.repository.get(keysOf(tenant).openShift(staffId));
  return pointer && shiftOf(parts, tenant, String(pointer.id));
}

/** The guard of one tap on a shift, and its audit row. */
export const shiftStep = (
  { repository }: Pick<Parts, "repository">,
  { id, stepId }: { readonly id: string; readonly stepId: string },
  call: Call<StaffActor>,
  action: string,
): Write[] => {
  const { fingerprint, now, actor, tenant } = call;
  const step = { v: 1, fingerprint, at: now, what: action, byName: actor.displayName.zh };
  return [
    { put: keysOf(tenant).shiftStep(id, stepId), item: repository.plain(step), when: "absent" },
    audited(call, id, action),
  ];
};

const audited = (reader: Reader, id: string, action: string): Write =>
  auditOfWrite(reader, { subject: id, thing: `shift#${id}`, action });

/** Was this tap taken before? `other`: the same tap with other content. */
export async function shiftStepTaken(
  { repository }: Pick<Parts, "repository">,
  { id, stepId }: { readonly id: string; readonly stepId: string },
  { tenant, fingerprint }: Call<StaffActor>,
): Promise<"no" | "same" | "other"> {
  const item = await repository.get(keysOf(tenant).shiftStep(id, stepId));
  return item === undefined ? "no" : item.fingerprint === fingerprint ? "same" : "other";
}
