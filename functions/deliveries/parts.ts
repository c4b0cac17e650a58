import type { HospitalQueries } from "../hospital/queries";
import type { Log } from "../kernel/log";
import type { Table } from "../kernel/table/table";
import type { OrdersQueries } from "../orders/queries";
import type { PatientsQueries } from "../patients/queries";
import type { Clock } from "../ports/clock/port";
import type { Ids } from "../ports/ids/port";
import type { Logistics } from "../ports/logistics/port";
import type { PrescriptionsQueries } from "../prescriptions/queries";
import type { Repository } from "./repository";

/** What the composition root gives. */
export type Parts = {
  readonly repository: Repository;
  readonly table: Table;
  readonly people: PatientsQueries;
  readonly hospital: HospitalQueries;
  readonly prescriptions: PrescriptionsQueries;
  readonly orders: OrdersQueries;
  /** Absent where the hospital sends nothing by courier: then medicine is fetched. */
  readonly logistics?: Logistics;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly deskPhone: string;
};
