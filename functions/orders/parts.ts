import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { RefundReason, Subject } from "../../shared/orders/model";
import type { OrderPolicy } from "../../shared/orders/policy";
import type { Payable } from "../../shared/orders/rules";
import type { Write } from "../kernel/table/table";
import type { HospitalQueries } from "../hospital/queries";
import type { Log } from "../kernel/log";
import type { PatientsQueries } from "../patients/queries";
import type { Clock } from "../ports/clock/port";
import type { ReceiptService } from "../ports/e-receipt/port";
import type { MedicalRecord } from "../ports/medical-record/port";
import type { PaymentProvider } from "../ports/payment/port";
import type { Wechat } from "../ports/wechat/port";
import type { Repository } from "./repository";

/** How a thing that was paid for stands, for refunds. */
export type Standing = {
  /** `stands`: she still has it. `ended`: it will not happen. `given`: it was done. */
  readonly is: "stands" | "ended" | "given";
  /** Why it ended, in the words of refunds; ended by the hospital or with the pregnancy gives all back (D1-18). */
  readonly because?: RefundReason;
  readonly endedAt?: Instant;
  readonly serviceAt?: Instant;
  /** What it costs her now, in fen, less what her clinic form has paid. */
  readonly dueFen?: number;
};

/** What is to be paid, and what must still be so when the order is written (P1: nothing is payable that was not approved). */
export type PayableNow = Payable & { readonly checks?: readonly Write[] };

/** What another domain answers about its things that cost money. */
export type Seller = {
  /** What is to be paid for this thing by this account now; undefined when nothing is. */
  payable(tenant: string, id: Id, accountId: Id): Promise<PayableNow | undefined>;
  standing(tenant: string, id: Id): Promise<Standing | undefined>;
};

/** What the calls, jobs and reactions of this domain work with. */
export type Parts = {
  readonly repository: Repository;
  readonly people: PatientsQueries;
  readonly hospital: HospitalQueries;
  readonly sellers: { readonly [D in Exclude<Subject["domain"], "desk">]: Seller };
  readonly provider: PaymentProvider;
  readonly wechat: Pick<Wechat, "tellShipping">;
  readonly receipts: ReceiptService;
  readonly record: MedicalRecord;
  readonly clock: Clock;
  readonly log: Log;
  readonly policy: OrderPolicy;
  /** `https://…`: where the provider finds our webhooks. */
  readonly publicBaseUrl: string;
};
