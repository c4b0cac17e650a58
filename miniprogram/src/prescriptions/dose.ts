import type { Route } from "../../../shared/prescriptions/formulary-model";
import type { Frequency } from "../../../shared/prescriptions/model";
import type { PatientLine } from "../../../shared/prescriptions/patient-views";
import type { Say } from "../i18n";
import type { Words } from "./words";

type Line = Pick<PatientLine, "dose" | "unit" | "frequency" | "route" | "days">;

/** How a drug is taken, as a sentence: "每次 2 片，每天 3 次，口服，用 7 天". */
export function sayDose({ dose, unit, frequency, route, days }: Line, { dose: said }: Words, say: Say): string {
  const each = said.each(dose, say.name(unit));
  const how = said.routes[route as Route] ?? "";
  if (frequency === "prn") return said.prn(each, how, days);
  return said.line(each, said.often[frequency as Frequency] ?? "", how, days);
}

/** How long it is still valid, in whole days and hours. */
export function sayLeft(until: string, now: string, { check: said }: Words): string {
  const hours = Math.floor((Date.parse(until) - Date.parse(now)) / 3_600_000);
  return hours < 1 ? said.soon : said.days(Math.floor(hours / 24), hours % 24);
}
