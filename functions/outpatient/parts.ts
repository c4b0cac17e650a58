import { outpatientPolicy, type OutpatientPolicy } from "../../shared/outpatient/policy";
import type { HospitalQueries } from "../hospital/queries";
import type { Table } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";
import type { PatientsQueries } from "../patients/queries";
import type { Clock } from "../ports/clock/port";
import type { Ids } from "../ports/ids/port";
import { createDrawStore, type DrawStore } from "./draw-store";
import { createFavouriteStore, type FavouriteStore } from "./favourite-store";
import { createGate, type Gate } from "./gate";
import { createPatternStore, type PatternStore } from "./pattern-store";
import type { Repository } from "./repository";

/** What the composition root gives. */
export type Ground = {
  readonly repository: Repository;
  readonly table: Table;
  readonly vault: Vault;
  readonly people: Pick<PatientsQueries, "person" | "names">;
  readonly hospital: Pick<HospitalQueries, "priceList" | "directory" | "dayKind">;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** What the calls and jobs of this domain are given. */
export type Parts = Omit<Ground, "table" | "vault"> & {
  readonly draws: DrawStore;
  readonly favourites: FavouriteStore;
  readonly patterns: PatternStore;
  /** Of this function instance: how many try at once, and what is known without asking the table. */
  readonly gate: Gate;
  readonly policy: OutpatientPolicy;
};

const made = new WeakMap<Ground, Parts>();

/** The parts over this ground: one gate for calls and jobs of the same instance. Only the entries that use them load them. */
export function partsOf(ground: Ground): Parts {
  const known = made.get(ground);
  if (known) return known;
  const { repository, table, vault, people, hospital, clock, ids } = ground;
  const parts = {
    repository,
    people,
    hospital,
    clock,
    ids,
    draws: createDrawStore(table, vault),
    favourites: createFavouriteStore(table),
    patterns: createPatternStore(table),
    gate: createGate(repository, clock),
    policy: outpatientPolicy,
  };
  made.set(ground, parts);
  return parts;
}
