import type { Id } from "../../shared/kernel/ids";
import { narrated, patientRef, type ResourcePage } from "../../shared/kernel/fhir";
import { yuan } from "../../shared/kernel/money";
import { dayOf } from "../../shared/kernel/time";
import type { Repository } from "./repository";

const money = (fen: number) => ({ value: Number(yuan(fen)), currency: "CNY" });

/** One order as FHIR R4: its lines, what was paid and what came back. */
export const exportOrder =
  (repository: Pick<Repository, "unread">) =>
  async (tenant: string, id: Id, personId: Id): Promise<ResourcePage> => {
    const found = await repository.unread(tenant, id);
    if (!found || found.personId !== personId) return { resources: [] };
    const { lines, totalFen, refundedFen, payment, createdAt } = found;
    const resource = {
      resourceType: "Invoice",
      id,
      status: payment === "paid" ? "balanced" : "issued",
      subject: patientRef(personId),
      date: createdAt,
      lineItem: lines.map(({ name, fen }) => ({
        chargeItemCodeableConcept: { text: name.zh },
        priceComponent: [{ type: "base", amount: money(fen) }],
      })),
      totalNet: money(totalFen),
      note: [{ text: `payment: ${payment}; refunded: ${yuan(refundedFen)}` }],
    };
    const items = lines.map(({ name }) => name.zh).join("、");
    return { resources: [narrated(resource, `${dayOf(createdAt)} ${items} ¥${yuan(totalFen)} (${payment})`)] };
  };
