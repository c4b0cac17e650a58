import type { Consultation } from "../../shared/consultations/model";
import { isOpen } from "../../shared/consultations/states";
import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { OrderLine, RefundReason, Subject } from "../../shared/orders/model";
import type { Repository } from "./repository";

/** What is to be paid for a consultation. */
export type FeeToPay = {
  readonly subject: Subject;
  readonly accountId: Id;
  readonly personId: Id;
  readonly lines: readonly OrderLine[];
  readonly priceVersion: string;
  readonly payUntil: Instant;
  readonly serviceAt?: Instant;
  /** The account acts by a proxy's leave in this. */
  readonly acts?: string;
};
export type ConsultationStanding = {
  readonly is: "stands" | "ended" | "given";
  readonly because?: RefundReason;
  readonly endedAt?: Instant;
  readonly dueFen?: number;
};

/** What orders ask of consultations about money. */
export type ConsultationSeller = {
  payable(tenant: string, id: Id, accountId: Id): Promise<FeeToPay | undefined>;
  standing(tenant: string, id: Id): Promise<ConsultationStanding | undefined>;
};

/** What is owed back where it ended in one of these states; an ended consultation was given. */
const BECAUSE: { readonly [S in Consultation["state"]]?: RefundReason } = {
  declined: "not-accepted",
  "timed-out": "not-accepted",
  unanswered: "not-answered",
  stopped: "not-suitable",
  "patient-cancelled": "cancelled",
  "not-paid": "paid-after-closing",
};

export const createSeller = ({ unread }: Pick<Repository, "unread">): ConsultationSeller => ({
  /** The fee as it stood when she submitted (row 78). */
  async payable(tenant, id, accountId) {
    const found = await unread(tenant, id);
    if (!found?.payUntil || found.state !== "awaiting-payment" || found.accountId !== accountId) return undefined;
    const { priceCode: code, name, fen, priceVersion, source } = found.fee;
    const line: OrderLine = { code, name, kind: "consultation", fen, count: 1, source };
    const subject = { domain: "consultations", id } as const;
    const { personId, payUntil, proxy } = found;
    const acts = proxy ? { acts: "consultations" } : {};
    return { subject, accountId, personId, lines: [line], priceVersion, payUntil, ...acts };
  },
  async standing(tenant, id) {
    const found = await unread(tenant, id);
    if (!found) return undefined;
    const dueFen = found.fee.fen;
    if (found.dispute?.state === "upheld")
      return { is: "ended", because: "disputed", endedAt: found.dispute.decidedAt, dueFen };
    const because = BECAUSE[found.state];
    if (because) return { is: "ended", because, endedAt: found.endedAt ?? found.updatedAt, dueFen };
    // From acceptance on she cannot cancel any more; what she asks for then is looked at by somebody.
    const given = isOpen(found.state) || found.state === "ended" || found.state === "rated";
    return { is: given ? "given" : "stands", dueFen };
  },
});
