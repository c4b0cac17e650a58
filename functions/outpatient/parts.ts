import type { HospitalQueries } from "../hospital/queries";
import type { PatientsQueries } from "../patients/queries";
import type { Clock } from "../ports/clock/port";
import type { Ids } from "../ports/ids/port";

/** What the calls of this domain are given. */
export type Parts = {
  readonly people: Pick<PatientsQueries, "person" | "names">;
  readonly hospital: Pick<HospitalQueries, "priceList" | "dayKind" | "directory">;
  readonly clock: Clock;
  readonly ids: Ids;
};
