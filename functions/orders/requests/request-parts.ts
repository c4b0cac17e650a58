import type { RequestPolicy } from "../../../shared/orders/request-policy";
import type { DeliveriesQueries } from "../../deliveries/queries";
import type { DocumentsQueries } from "../../documents/queries";
import type { Table } from "../../kernel/table/table";
import type { Parts } from "../parts";

/** What the calls about service requests work with: orders, and what they ask of parcels and pictures. */
export type RequestParts = Parts & {
  readonly table: Table;
  readonly documents: DocumentsQueries;
  readonly deliveries: DeliveriesQueries;
  readonly requestPolicy: RequestPolicy;
};
