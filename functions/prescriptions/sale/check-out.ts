import { done, refused, type Result } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import { drugOf } from "../../../shared/prescriptions/formulary";
import type { Prescription, SupplyLine } from "../../../shared/prescriptions/model";
import { movedOn, takeStep, totalOf } from "../../../shared/prescriptions/rules";
import type { Quote, saleCalls, SaleView } from "../../../shared/prescriptions/sale-calls";
import { isOver, payUntilOf } from "../../../shared/prescriptions/sale-rules";
import { sellable } from "../../../shared/prescriptions/stock-rules";
import type { Answering } from "../../kernel/call";
import type { RxParts } from "../review/review-parts";
import { stepPrescription, type Decided } from "../step";
import { createStockStore } from "../stock/stock-store";
import { lapsed } from "./lapse";

type Calls = typeof saleCalls;

const saleView = ({ id, v: version, state, totalFen, payUntil }: Prescription): SaleView => ({
  ...{ id, version, state, totalFen },
  ...(payUntil ? { payUntil } : {}),
});

/** The lines at the prices of today; a drug that left the formulary keeps the price at which it was signed. */
const pricedNow = (supply: readonly SupplyLine[]): SupplyLine[] =>
  supply.map((line) => ({ ...line, fen: drugOf(line.drugId)?.fen ?? line.fen }));

export const quote =
  ({ repository, table, stops }: RxParts): Answering<Calls["quote"]> =>
  async ({ id }, call): Promise<Result<Quote, "thing.missing" | "prescription.moved-on" | "prescription.expired">> => {
    const { tenant, now } = call;
    const found = await repository.prescription(id, call, "quote");
    if (!found) return refused("thing.missing");
    if (found.state !== "approved" && found.state !== "awaiting-payment") return movedOn(found);
    if (isOver(found, now)) return refused("prescription.expired");
    const stock = createStockStore(table);
    const own = found.state === "awaiting-payment";
    const priced = own ? found.supply : pricedNow(found.supply);
    const lines = await Promise.all(
      priced.map(async ({ drugId, name, packs, fen }, i) => {
        const [boxes, stop] = await Promise.all([stock.stock(tenant, drugId), stops.stop(tenant, drugId)]);
        const short = !own && (stop !== undefined || !boxes || sellable(boxes, dayOf(now)) < packs);
        return { drugId, name, packs, signedFen: found.supply[i]!.fen, fen, short };
      }),
    );
    return done({
      ...{ id, version: found.v, lines, totalFen: totalOf(priced) },
      changed: lines.some(({ signedFen, fen }) => signedFen !== fen),
      short: lines.some(({ short }) => short),
      payUntil: found.payUntil ?? payUntilOf(found, now),
    });
  };

/** Boxes, price, delivery and prescription stand or fall together: one commit (P1, P5). */
export const checkOut =
  (parts: RxParts): Answering<Calls["checkOut"]> =>
  async (input, call) => {
    const { tenant, now } = call;
    const stock = createStockStore(parts.table);
    type Code = "price.changed" | "stock.short" | "delivery.missing" | "prescription.expired" | "prescription.moved-on";
    const outcome = await stepPrescription<Code>(
      parts,
      input,
      call,
      "check-out",
      async (before, step): Promise<Result<Decided, Code>> => {
        if (before.state !== "approved" || before.v !== input.version) return movedOn(before);
        if (isOver(before, now)) return refused("prescription.expired");
        const supply = pricedNow(before.supply);
        const totalFen = totalOf(supply);
        if (totalFen !== input.expectedFen) return refused("price.changed", { fen: totalFen });
        const delivery = await parts.deliveries.chosen(tenant, before.id);
        if (delivery?.id !== input.deliveryId) return refused("delivery.missing");
        const stopped = await stoppedOf(parts, tenant, supply);
        if (stopped.length > 0) return refused("stock.short", { drugs: stopped });
        const kept = await stock.reserveWrites(tenant, supply, before.id, now);
        if (!kept.ok) return kept;
        const change = { supply, totalFen, payUntil: payUntilOf(before, now) };
        const taken = takeStep(before, "checkOut", step, change, input.version);
        if (!taken.ok) return taken;
        const free = [...new Set(supply.map(({ drugId }) => drugId))].map((drugId) => parts.stops.free(tenant, drugId));
        const writes = [...kept.value, delivery.check, ...free];
        return done({ after: taken.value, event: "prescription.checked-out" as const, writes });
      },
    );
    return outcome.ok ? done(saleView(outcome.value)) : outcome;
  };

/** Drugs that nobody may sell now: none of them is left, whatever lies on the shelf. */
async function stoppedOf({ stops }: RxParts, tenant: string, supply: readonly SupplyLine[]) {
  const found = await Promise.all(supply.map(({ drugId }) => stops.stop(tenant, drugId)));
  return supply.filter((_one, i) => found[i]).map(({ drugId, name }) => ({ drugId, name, left: 0 }));
}

export const chooseAnew =
  (parts: RxParts): Answering<Calls["chooseAnew"]> =>
  async (input, call) => {
    const outcome = await stepPrescription(parts, input, call, "choose-anew", async (before, step) => {
      const taken = takeStep(before, "lapse", { ...step, reason: "chosen-anew" }, lapsed, input.version);
      if (!taken.ok) return taken;
      const writes = await parts.boxesBack(call.tenant, before, call.now);
      return done({ after: taken.value, event: "prescription.lapsed" as const, writes });
    });
    return outcome.ok ? done(saleView(outcome.value)) : outcome;
  };
