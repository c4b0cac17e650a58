import { done, refused } from "../../shared/kernel/result";
import { maskName } from "../../shared/patients/model";
import type { orders } from "../../shared/orders/contract";
import type { Answering } from "../kernel/call";
import { payerNameOf } from "./issue-receipt";
import type { Parts } from "./parts";

export const receipt =
  (parts: Parts): Answering<(typeof orders)["calls"]["receipt"]> =>
  async ({ id }, call) => {
    const { tenant } = call;
    const found = await parts.repository.shown(id, call);
    if (!found) return refused("thing.missing");
    const { order, moneyOnly } = found;
    const issued = await parts.repository.receipt(id, tenant);
    if (!issued || !order.paid) return refused("receipt.not-yet");
    const [payer, { name: payee }] = await Promise.all([
      payerNameOf(parts, tenant, order),
      parts.hospital.directory(tenant),
    ]);
    return done({
      ...issued,
      payee,
      payer: moneyOnly ? maskName(payer) : payer,
      lines: order.lines,
      paidAt: order.paid.at,
    });
  };
