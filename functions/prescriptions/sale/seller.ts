import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import type { OrderLine, RefundReason } from "../../../shared/orders/model";
import type { SupplyLine } from "../../../shared/prescriptions/model";
import { isDispensed, type PrescriptionState } from "../../../shared/prescriptions/states";
import type { Write } from "../../kernel/table/table";
import type { Repository } from "../repository";

/** What is to be paid for a prescription, and the condition under which it may be: it belongs into the order's commit (P1). */
export type MedicineToPay = {
  readonly subject: { readonly domain: "prescriptions"; readonly id: Id };
  readonly accountId: Id;
  readonly personId: Id;
  readonly lines: readonly OrderLine[];
  readonly priceVersion: string;
  readonly payUntil: Instant;
  /** Its lines name drugs: whoever may not act in medicine any more has no such order. */
  readonly acts: "medicine";
  readonly checks: readonly Write[];
};
export type MedicineStanding = {
  readonly is: "stands" | "ended" | "given";
  readonly because?: RefundReason;
  readonly endedAt?: Instant;
  /** What was supplied costs so much: the difference to what was paid goes back (partial supply). */
  readonly dueFen?: number;
};
/** What orders may ask of prescriptions. */
export type Seller = {
  payable(tenant: string, id: Id, accountId: Id): Promise<MedicineToPay | undefined>;
  standing(tenant: string, id: Id): Promise<MedicineStanding | undefined>;
};

const ENDED: readonly PrescriptionState[] = ["void", "expired", "cancelled", "rejected"];

/** One line of the order for each drug, at the price of the moment when she went to the counter. */
const orderLine = ({ drugId, name, pack, packs, fen }: SupplyLine) => ({
  code: drugId,
  name: { zh: `${name.zh} ${pack.zh}`, en: `${name.en}, ${pack.en}` },
  fen,
  count: packs,
  kind: "medicine" as const,
  source: "医院药品目录，结账当天的价格 / Formulary of the hospital, price of the day of checkout",
});

/** What orders ask of a prescription: what is to be paid and on which condition (P1), and how it stands with what was paid. */
export const createSeller = (repository: Repository): Seller => ({
  /** Only at the counter: approved, boxes kept. The condition is this very version, which names content and hash. */
  async payable(tenant, id, accountId) {
    const found = await repository.unread(tenant, id);
    if (found?.state !== "awaiting-payment" || !found.payUntil || found.accountId !== accountId) return undefined;
    return {
      subject: { domain: "prescriptions", id },
      ...{ accountId, personId: found.personId, payUntil: found.payUntil, acts: "medicine" },
      lines: found.supply.map(orderLine),
      priceVersion: `rx-${found.content}-${found.hash.slice(0, 12)}`,
      checks: [repository.check(tenant, found)],
    };
  },
  async standing(tenant, id) {
    const found = await repository.unread(tenant, id);
    if (!found) return undefined;
    const { state, endedAt, updatedAt, dueFen, heldFrom } = found;
    if (ENDED.includes(state)) return { is: "ended", because: "prescription-ended", endedAt: endedAt ?? updatedAt };
    const given = isDispensed(state) || (state === "held" && heldFrom !== undefined && isDispensed(heldFrom));
    return { is: given ? "given" : "stands", ...(dueFen === undefined ? {} : { dueFen }) };
  },
});
