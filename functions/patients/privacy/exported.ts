import type { ResourcePage } from "../../../shared/kernel/fhir";
import type { Id } from "../../../shared/kernel/ids";

/** What one domain keeps of one thing of a person, a page at a time. */
export type Exporter = (tenant: string, id: Id, personId: Id, cursor?: string) => Promise<ResourcePage>;

/** The exporters by the kind of thing that stands in the audit trail ("application", "order" …). */
export type Exporters = Readonly<Record<string, Exporter>>;
