import type { DocumentPolicy } from "../../shared/documents/policy";
import type { PatientsQueries } from "../patients/queries";
import type { MedicalRecord } from "../ports/medical-record/port";
import type { ObjectStore } from "../ports/object-store/port";
import type { Scanner } from "../ports/scanner/port";
import type { Repository } from "./repository";

/** What the calls of this domain are given. */
export type Parts = {
  readonly repository: Repository;
  readonly people: Pick<PatientsQueries, "person">;
  readonly record: Pick<MedicalRecord, "pregnancyOf" | "file">;
  readonly store: ObjectStore;
  readonly scanner: Scanner;
  readonly policy: DocumentPolicy;
};
