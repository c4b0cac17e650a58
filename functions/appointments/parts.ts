import type { AppointmentPolicy } from "../../shared/appointments/policy";
import type { DocumentsQueries } from "../documents/queries";
import type { HospitalQueries } from "../hospital/queries";
import type { OrdersQueries } from "../orders/queries";
import type { PatientsQueries } from "../patients/queries";
import type { Clock } from "../ports/clock/port";
import type { MedicalRecord } from "../ports/medical-record/port";
import type { CapacityStore } from "./capacity/store";
import type { Conduct } from "./conduct";
import type { DayStore } from "./day/repository";
import type { ExamForms } from "./exam-forms";
import type { Figures } from "./figures/repository";
import type { Repository } from "./repository";

/** What the calls of this domain are given: their own storage, other domains' read-only queries, ports and policy. */
export type Parts = {
  readonly repository: Repository;
  readonly examForms: ExamForms;
  readonly day: DayStore;
  readonly figures: Figures;
  readonly conduct: Conduct;
  readonly capacity: CapacityStore;
  readonly people: Pick<PatientsQueries, "person" | "names" | "accountOf">;
  readonly hospital: Pick<HospitalQueries, "priceList" | "dayKind" | "calendar">;
  readonly documents: Pick<DocumentsQueries, "usable" | "cards">;
  readonly record: MedicalRecord;
  readonly clock: Clock;
  readonly policy: AppointmentPolicy;
  /** How long a place is kept while she pays online, and how long the counter waits after the examination. */
  readonly paying: { readonly minutes: number; readonly deskDays: number };
  /** The desk that answers when nothing else does. */
  readonly deskPhone: string;
  readonly orders: Pick<OrdersQueries, "paymentMade">;
};
