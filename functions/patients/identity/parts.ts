import type { IdentityPolicy } from "../../../shared/patients/identity-policy";
import type { Table } from "../../kernel/table/table";
import type { Vault } from "../../kernel/vault";
import type { AfterResponse } from "../../ports/after-response/port";
import type { InternalCards } from "../../ports/health-card/internal";
import type { HealthCards } from "../../ports/health-card/port";
import type { Parts } from "../parts";
import type { Claims } from "./claim-store";
import type { Limits } from "./limits";

/** What the entry gives for identity. */
export type IdentityGround = Parts & {
  readonly table: Table;
  readonly vault: Vault;
  readonly after: AfterResponse;
  /** Absent where the hospital has no e-health card service. */
  readonly healthCards?: HealthCards;
  readonly paceFactor?: number;
};

/** What the calls about identity are given. */
export type IdentityParts = IdentityGround & {
  readonly claims: Claims;
  readonly limits: Limits;
  readonly ownCards: InternalCards;
  readonly policy: IdentityPolicy;
};
