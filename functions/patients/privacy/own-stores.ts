import type { Table } from "../../kernel/table/table";
import type { Vault } from "../../kernel/vault";
import type { OwnStores } from "../queries";
import { createConsentStore } from "./consent-store";
import { createProfileStore } from "./profile-store";
import { createProxyStore } from "./proxy-store";

/** Where consents, health profiles and proxies lie. */
export const ownStores = (table: Table, vault: Vault): OwnStores => ({
  consents: createConsentStore(table),
  profiles: createProfileStore(table, vault),
  proxies: createProxyStore(table, vault),
});
