import type { SupplyLine } from "../../../shared/prescriptions/model";

/** Others sell from the same shelf at the same time: so often it is tried before the news is told again later. */
export const TRIES = 20;

/** The boxes of a prescription that she was given, by drug. */
export function boxesGiven(supply: readonly SupplyLine[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { drugId, packs, given = packs } of supply) all.set(drugId, given + (all.get(drugId) ?? 0));
  return new Map([...all].filter(([, packs]) => packs > 0));
}
