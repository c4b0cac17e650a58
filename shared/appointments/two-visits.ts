import type { Day } from "../kernel/time";
import type { Application } from "./application";
import type { Variant } from "./model";
import type { AppointmentPolicy } from "./policy";
import { windowDays } from "./windows";

/** The two parts of the special-need examination, each of which can be a visit of its own. */
export type SplitItem = "special-system-ultrasound" | "special-fetal-echo";

/**
 * The days between which the fetal heart can be examined, where this special-need day is none of them: then the pair needs
 * two visits (D1-14). Undefined where one visit does for both.
 */
export function splitOn(
  { dueOn }: Pick<Application, "dueOn">,
  day: Day,
  variant: Variant,
  policy: Pick<AppointmentPolicy, "windows">,
): { readonly from: Day; readonly to: Day } | undefined {
  if (variant !== "special-need") return undefined;
  const { allowedFrom: from, hardStop: to } = windowDays("fetal-echo", dueOn, policy);
  return from <= day && day <= to ? undefined : { from, to };
}

/** How many units one of two visits takes; more children than the table knows take its longest. */
export function splitUnitsFor(
  item: SplitItem,
  fetuses: number,
  { splitUnits }: Pick<AppointmentPolicy, "splitUnits">,
): number {
  const rows = splitUnits.filter((row) => row.item === item).sort((a, b) => a.fetuses - b.fetuses);
  const row = rows.find((candidate) => candidate.fetuses >= fetuses) ?? rows[rows.length - 1];
  if (!row) throw new Error(`the policy has no duration for ${item} alone`);
  return row.units;
}
