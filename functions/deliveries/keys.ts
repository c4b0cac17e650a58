import type { Id } from "../../shared/kernel/ids";
import type { Key } from "../kernel/table/table";

export const at = (pk: string, sk: string): Key => ({ table: "deliveries", pk, sk });

/** Where everything of this domain lies. */
export const keysOf = (tenant: string) => ({
  delivery: (id: Id) => at(`${tenant}#delivery#${id}`, "head"),
  /** The one delivery of a prescription that stands. */
  ofPrescription: (prescriptionId: Id) => at(`${tenant}#prescription#${prescriptionId}`, "delivery"),
});
