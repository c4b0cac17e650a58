import type { Id } from "../../../shared/kernel/ids";
import { addMinutes } from "../../../shared/kernel/time";
import type { Order, OrderLine } from "../../../shared/orders/model";
import { paidBy, placeOrder } from "../../../shared/orders/rules";
import { TENANT, type Hospital, type Patient } from "../../kit/hospital";

const LINES = {
  prescriptions: { code: "RX-1", kind: "medicine", fen: 8_640, name: { zh: "左甲状腺素钠片", en: "Levothyroxine" } },
  deliveries: { code: "FREIGHT", kind: "freight", fen: 1_300, name: { zh: "运费", en: "Freight" } },
} as const;
export const MEDICINE_FEN = 8_640 * 2;
export const FREIGHT_FEN = 1_300;

type Wish = { readonly domain?: keyof typeof LINES; readonly subjectId?: Id; readonly paid?: boolean };

/** One order of medicine or of its freight as it lies after checking out, paid unless it is said otherwise. */
export function medicineOrder(
  ids: { id(): string },
  owner: Pick<Patient, "accountId" | "personId">,
  now: string,
  wish: Wish = {},
): Order {
  const { domain = "prescriptions", subjectId = ids.id(), paid = true } = wish;
  const count = domain === "prescriptions" ? 2 : 1;
  const lines: OrderLine[] = [{ ...LINES[domain], count, source: "test" }];
  const { accountId, personId } = owner;
  const subject = { domain, id: subjectId };
  const payUntil = addMinutes(now, 30);
  const open = placeOrder(ids.id(), { subject, accountId, personId, lines, priceVersion: "2026-11", payUntil }, now);
  if (!paid) return open;
  const number = `${open.id}-1`;
  return paidBy(open, { way: "wechat-native", fen: open.totalFen, at: now, number, transactionId: `t-${number}` }, now);
}

/** Lays such an order into the hospital. */
export async function laidOrder(hospital: Hospital, owner: Patient, wish: Wish = {}): Promise<Order> {
  const { repositories, table } = hospital.app;
  const order = medicineOrder(hospital, owner, hospital.clock.now(), wish);
  const line = { version: 1, at: order.createdAt, what: "placed", by: "patient", fingerprint: "set-up" } as const;
  const committed = await table.commit(repositories.orders.creation(order, line, TENANT));
  if (!committed.ok) throw new Error("the order was not laid");
  return order;
}
