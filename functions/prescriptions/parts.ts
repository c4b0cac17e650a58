import type { ConsultationsQueries } from "../consultations/queries";
import type { DeliveriesQueries } from "../deliveries/queries";
import type { HospitalQueries } from "../hospital/queries";
import type { Log } from "../kernel/log";
import type { Table } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";
import type { OrdersQueries } from "../orders/queries";
import type { PatientsQueries } from "../patients/queries";
import type { Clock } from "../ports/clock/port";
import type { Ids } from "../ports/ids/port";
import type { MedicalRecord } from "../ports/medical-record/port";
import type { SignatureService } from "../ports/signature/port";
import type { Repository } from "./repository";

/** What the composition root gives; what only the pharmacy entry uses is made over it where it is used. */
export type Parts = {
  readonly repository: Repository;
  readonly table: Table;
  readonly vault: Vault;
  readonly people: PatientsQueries;
  readonly hospital: HospitalQueries;
  readonly consultations: ConsultationsQueries;
  readonly deliveries: DeliveriesQueries;
  readonly orders: OrdersQueries;
  readonly record: MedicalRecord;
  /** Absent: nothing can be signed. */
  readonly signature?: SignatureService;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly deskPhone: string;
};
