import type { SupplyLine } from "../../../shared/prescriptions/model";
import { isDispensed, type PrescriptionState } from "../../../shared/prescriptions/states";
import type { PrescriptionsQueries } from "../queries";
import type { Repository } from "../repository";

const ENDED: readonly PrescriptionState[] = ["void", "expired", "cancelled", "rejected"];

/** One line of the order for each drug, at the price of the moment when she went to the counter. */
const orderLine = ({ drugId, name, pack, packs, fen }: SupplyLine) => ({
  code: drugId,
  name: { zh: `${name.zh} ${pack.zh}`, en: `${name.en}, ${pack.en}` },
  fen,
  count: packs,
  kind: "medicine" as const,
  source: "Formulary of the hospital, price of the day of checkout",
});

/** What orders ask of a prescription: what is to be paid and on which condition (P1), and how it stands with what was paid. */
export const createSeller = (repository: Repository): PrescriptionsQueries["seller"] => ({
  /** Only at the counter: approved, boxes kept. The condition is this very version, which names content and hash. */
  async payable(tenant, id, accountId) {
    const found = await repository.unread(tenant, id);
    if (found?.state !== "awaiting-payment" || !found.payUntil || found.accountId !== accountId) return undefined;
    return {
      subject: { domain: "prescriptions", id },
      ...{ accountId, personId: found.personId, payUntil: found.payUntil },
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
