import type { Log } from "./kernel/log";
import type { Table } from "./kernel/table/table";
import type { Vault } from "./kernel/vault";
import type { AfterResponse } from "./ports/after-response/port";
import type { CallRoom } from "./ports/call-room/port";
import type { Clock } from "./ports/clock/port";
import type { ReceiptService } from "./ports/e-receipt/port";
import type { HealthCards } from "./ports/health-card/port";
import type { Ids } from "./ports/ids/port";
import type { Logistics } from "./ports/logistics/port";
import type { MedicalRecord } from "./ports/medical-record/port";
import type { PaymentProvider } from "./ports/payment/port";
import type { ServiceAccount } from "./ports/service-account/port";
import type { SignatureService } from "./ports/signature/port";
import type { Sms } from "./ports/sms/port";
import type { Wechat } from "./ports/wechat/port";

/** What a deployment gives: storage, the outside world, and whom it serves. */
export type Outside = {
  readonly table: Table;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly after: AfterResponse;
  readonly wechat: Wechat;
  /** Absent where the hospital has no service account. */
  readonly serviceAccount?: ServiceAccount;
  readonly sms: Sms;
  readonly record: MedicalRecord;
  /** Absent where the hospital shows e-health cards of its own. */
  readonly healthCards?: HealthCards;
  readonly payment: PaymentProvider;
  readonly receipts: ReceiptService;
  /** Electronic signatures of prescriptions; absent where the hospital has none: nothing can be signed. */
  readonly signature?: SignatureService;
  /** Absent where the hospital sends nothing by courier. */
  readonly logistics?: Logistics;
  /** Address servers and relays of voice and video calls; absent where the hospital has none. */
  readonly callRoom?: CallRoom;
  /** `https://…`: where partners find our webhooks. */
  readonly publicBaseUrl: string;
  readonly log: Log;
  readonly tenants: readonly string[];
  readonly origins: readonly string[];
  /** Widens the limits of calls per caller: 1 where every caller has an address of its own. */
  readonly paceFactor?: number;
};
