import { privacyPolicy, type PrivacyPolicy } from "../../../shared/patients/privacy-policy";
import type { HospitalQueries } from "../../hospital/queries";
import { auditRead } from "../../kernel/audit";
import type { Reader } from "../../kernel/call";
import type { Table } from "../../kernel/table/table";
import type { Vault } from "../../kernel/vault";
import type { AfterResponse } from "../../ports/after-response/port";
import type { OwnStores } from "../queries";
import type { Parts } from "../parts";
import { createAccessStore, type AccessStore } from "./access-store";
import type { Exporters } from "./exported";
import { ownStores } from "./own-stores";

/** What the composition root gives the calls about one's own data. */
export type PrivacyGround = Pick<Parts, "repository" | "sms" | "clock" | "ids" | "deskPhone"> & {
  readonly table: Table;
  readonly vault: Vault;
  readonly hospital: HospitalQueries;
  readonly after: AfterResponse;
};

/** What those calls are given. */
export type PrivacyParts = PrivacyGround & {
  readonly stores: OwnStores;
  readonly access: AccessStore;
  readonly policy: PrivacyPolicy;
  /** What each domain keeps of a person. */
  readonly exporters: Exporters;
  readonly recordExport: (reader: Reader, personId: string) => Promise<void>;
};

export const privacyParts = (ground: PrivacyGround, exporters: Exporters = {}): PrivacyParts => ({
  ...ground,
  stores: ownStores(ground.table, ground.vault),
  access: createAccessStore(ground.table),
  policy: privacyPolicy,
  exporters,
  recordExport: (reader, subject) =>
    auditRead(ground.table, reader, { subject, thing: `export#${subject}`, action: "export" }),
});
