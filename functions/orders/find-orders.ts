import type { Id } from "../../shared/kernel/ids";
import { done } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import type { Order } from "../../shared/orders/model";
import type { Answering, Reader } from "../kernel/call";
import { keysOf } from "./keys";
import { financeRow } from "./order-case";
import type { Parts } from "./parts";

/** An order's number, or that of one of its payments or refunds: they all begin with it. */
const OURS = /^([0-9a-hjkmnp-tv-z]{26})(-R?\d{1,3})?$/;

export const findOrders =
  (parts: Parts): Answering<(typeof orders)["calls"]["findOrders"]> =>
  async ({ text }, call) => {
    const { tenant } = call;
    const typed = text.trim();
    const ours = OURS.exec(typed)?.[1] ?? (await ofTransaction(parts, typed, tenant));
    if (ours) {
      const found = await parts.repository.order(ours, call);
      return done({ items: found ? [financeRow(found)] : [] });
    }
    return done({ items: (await ofRecord(parts, typed, call)).map(financeRow) });
  };

/** The order of a provider's transaction, as its receipt in WeChat shows it. */
async function ofTransaction({ repository }: Parts, typed: string, tenant: string): Promise<Id | undefined> {
  const guard = await repository.get(keysOf(tenant).transaction(typed));
  return typeof guard?.orderId === "string" ? guard.orderId : undefined;
}

/** The orders of the person with this medical record number, newest first. */
async function ofRecord({ people, repository }: Parts, typed: string, reader: Reader): Promise<Order[]> {
  const personId = await people.byRecord(reader.tenant, typed.toUpperCase());
  return personId ? (await repository.ofPerson(personId, reader)).orders : [];
}
