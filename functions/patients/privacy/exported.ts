import type { Id } from "../../../shared/kernel/ids";
import type { Json } from "../../kernel/table/table";

/** One FHIR R4 resource of what is kept of a person. */
export type Resource = {
  readonly resourceType: string;
  readonly id: string;
  readonly [field: string]: Json | undefined;
};
export type ExportedPage = { readonly resources: readonly Resource[]; readonly cursor?: string };

/** What one domain keeps of a person, a page at a time. */
export type Exporter = (tenant: string, personId: Id, cursor?: string) => Promise<ExportedPage>;
