import type { Table } from "../../kernel/table/table";
import type { Vault } from "../../kernel/vault";
import type { Parts } from "../parts";

/** What the calls about one's own data are given. */
export type PrivacyParts = Pick<Parts, "repository" | "sms" | "record" | "clock" | "ids" | "deskPhone" | "codes"> & {
  readonly table: Table;
  readonly vault: Vault;
};
