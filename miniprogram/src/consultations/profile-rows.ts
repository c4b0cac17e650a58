import type { HealthProfile } from "../../../shared/patients/privacy-views";
import type { Say } from "../i18n";
import type { ProfileLine } from "./gates";
import type { Words } from "./words";

/** Her health profile as rows, what she told and nothing else (D2-14, row 13). */
export function profileRows(profile: HealthProfile, words: Words, say: Say): { label: string; value: string }[] {
  const { profileLines: names, profileSays: says, separator } = words;
  const listed = (items: readonly string[], none: string) => (items.length > 0 ? items.join(separator) : none);
  const organ = ({ is, note }: HealthProfile["kidney"]) => [says.organs[is], note].filter(Boolean).join(separator);
  const { pregnancy, lactation, weight } = profile;
  const pregnant =
    pregnancy &&
    (pregnancy.is === "pregnant" && pregnancy.dueOn
      ? says.due(say.day(pregnancy.dueOn))
      : says.pregnancies[pregnancy.is]);
  const rows: [ProfileLine, string | undefined][] = [
    [
      "allergies",
      listed(
        profile.allergies.map(({ substance }) => substance),
        says.noAllergies,
      ),
    ],
    [
      "medicines",
      listed(
        profile.medicines.map(({ name }) => name),
        says.none,
      ),
    ],
    ["pregnancy", pregnant],
    ["lactation", lactation && (lactation.is ? says.lactating : says.notLactating)],
    ["kidney", organ(profile.kidney)],
    ["liver", organ(profile.liver)],
    [
      "chronic",
      listed(
        profile.chronic.map(({ name }) => name),
        says.none,
      ),
    ],
    ["weight", weight && says.kilograms(weight.kg)],
  ];
  return rows.flatMap(([line, value]) => (value ? [{ label: names[line], value }] : []));
}
