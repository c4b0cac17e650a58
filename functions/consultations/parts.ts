import { consultationPolicy, type ConsultationPolicy } from "../../shared/consultations/policy";
import type { DocumentsQueries } from "../documents/queries";
import type { HospitalQueries } from "../hospital/queries";
import type { Log } from "../kernel/log";
import type { Table } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";
import type { OrdersQueries } from "../orders/queries";
import type { PatientsQueries } from "../patients/queries";
import type { Clock } from "../ports/clock/port";
import type { Ids } from "../ports/ids/port";
import type { CallRoom } from "../ports/call-room/port";
import type { MedicalRecord } from "../ports/medical-record/port";
import type { Repository } from "./repository";

/** What the composition root gives; what only the entries use is made over it where they use it. */
export type Parts = {
  readonly repository: Repository;
  readonly table: Table;
  readonly vault: Vault;
  readonly people: PatientsQueries;
  readonly hospital: HospitalQueries;
  readonly documents: DocumentsQueries;
  readonly orders: OrdersQueries;
  readonly record: MedicalRecord;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly policy: ConsultationPolicy;
  /** Stands in refusals that only a person can mend. */
  readonly deskPhone: string;
  /** Address servers and relays of calls; absent: two browsers of one network find each other. */
  readonly callRoom?: CallRoom;
};
export { consultationPolicy };
