import { done, refused, type Result } from "../../shared/kernel/result";
import { addMinutes } from "../../shared/kernel/time";
import type { orders } from "../../shared/orders/contract";
import type { MoneyKind, OrderLine } from "../../shared/orders/model";
import { placeOrder } from "../../shared/orders/rules";
import type { PriceList } from "../../shared/hospital/model";
import type { Answering, Call, StaffActor } from "../kernel/call";
import { caseOf } from "./order-case";
import type { Parts } from "./parts";

/** The counter names items of the public price list, never an amount; the list in force is frozen into the order (row 78). */
export const walkIn =
  (parts: Parts): Answering<(typeof orders)["calls"]["walkIn"]> =>
  async ({ id, personId, label, lines }, call) => {
    const { repository, hospital, people, policy } = parts;
    const { tenant, now } = call;
    const again = await placedBefore(parts, id, call);
    if (again) return again;
    if (personId !== undefined && !(await people.person(tenant, personId))) return refused("thing.missing");
    const list = await hospital.priceList(tenant);
    const priced = pricedLines(list, lines);
    if (!priced.ok) return priced;
    const payUntil = addMinutes(now, policy.deskPayDays.days * 24 * 60);
    const subject = { domain: "desk" as const, id };
    const what = { subject, personId, label, lines: priced.value, priceVersion: list.version, payUntil };
    const order = placeOrder(id, what, now);
    const { fingerprint, actor } = call;
    const line = {
      version: 1,
      at: now,
      what: "placed",
      by: "finance",
      byName: actor.displayName.zh,
      fen: order.totalFen,
      fingerprint,
    } as const;
    if ((await repository.commit(repository.creation(order, line, tenant, call))).ok)
      return done(await caseOf(parts, order, tenant));
    return (await placedBefore(parts, id, call)) ?? refused("thing.missing");
  };

/** The answer to a tap that had its effect before; the same id with other content is refused. */
async function placedBefore(parts: Parts, id: string, call: Call<StaffActor>) {
  const line = await parts.repository.line(id, id, call.tenant);
  if (!line) return undefined;
  if (line.fingerprint !== call.fingerprint) return refused("request.reused");
  const order = await parts.repository.order(id, call);
  return order ? done(await caseOf(parts, order, call.tenant)) : refused("thing.missing");
}

type Wanted = { readonly code: string; readonly count: number };

function pricedLines(list: PriceList, wanted: readonly Wanted[]): Result<OrderLine[], "price.unknown"> {
  const lines: OrderLine[] = [];
  for (const { code, count } of wanted) {
    const price = list.lines.find((line) => line.code === code);
    if (!price) return refused("price.unknown", { code });
    const { name, fen, source } = price;
    lines.push({ code, name, kind: kindOf(code), fen, count, source });
  }
  return done(lines);
}

/** Visits are consultations, everything else on the public list is an examination; medicine and freight are not on it. */
const kindOf = (code: string): MoneyKind => (code.startsWith("VISIT-") ? "consultation" : "exam");
