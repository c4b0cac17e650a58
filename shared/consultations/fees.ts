import type { ServiceKind } from "./model";

/** A doctor's level by Chinese title; the amounts are those of the public price list. */
const LEVELS: Readonly<Record<string, string>> = { 主任医师: "CHIEF", 副主任医师: "ASSOCIATE" };

/** The line of the price list for an online follow-up of this kind with a doctor of this Chinese title ("CONSULT-TEXT-CHIEF"). */
export const consultPriceCode = (kind: ServiceKind, title: string): string =>
  `CONSULT-${kind.toUpperCase()}-${LEVELS[title] ?? "ORDINARY"}`;
