import type { DocumentPolicy } from "../../shared/documents/policy";
import type { ObjectStore } from "../ports/object-store/port";
import type { Scanner } from "../ports/scanner/port";
import type { Repository } from "./repository";

/** What the calls of this domain are given. */
export type Parts = {
  readonly repository: Repository;
  readonly store: ObjectStore;
  readonly scanner: Scanner;
  readonly policy: DocumentPolicy;
};
