import type { Bilingual } from "../../kernel/words";
import type { Check, CheckResult, KnownAllergy } from "../check-model";
import { allergens, noMedicine, type Allergen } from "../data/allergens";
import { hospitalTable, label } from "../data/check-sources";
import type { Drug } from "../formulary-model";
import { clear, held, hit, idsOf, isHerbal, means, notChecked, sourceFor } from "./say";
import { substancesIn } from "./substances";

const banned = label("【禁忌】");
const has = (words: readonly string[], text: string) => words.some((word) => text.toLowerCase().includes(word));
/** Drugs that hold a substance: itself, or as a part. */
const holds = (of: readonly string[], drug: Drug) =>
  means(of, drug) || drug.contains.some((atc) => means(of, { atc, id: "-" }));

type Meant = { readonly itself: readonly string[]; readonly cross: readonly string[]; readonly known: boolean };

/** What a recorded allergy means: which drugs, which relatives, and whether we know it at all. */
function meantBy({ text, atc }: KnownAllergy): Meant {
  const classes: readonly Allergen[] = allergens.filter(({ words }) =>
    has(
      words.map((w) => w.toLowerCase()),
      text,
    ),
  );
  const itself = [...(atc ? [atc] : []), ...substancesIn(text), ...classes.flatMap((one) => one.atc)];
  const cross = classes.flatMap((one) => one.cross ?? []);
  return { itself, cross, known: itself.length > 0 || has(noMedicine.words, text) };
}

function between(allergy: KnownAllergy, drug: Drug): CheckResult[] {
  const { itself, cross } = meantBy(allergy);
  const [zh, en] = [drug.generic.zh, drug.generic.en];
  const found = (what: string, says: Bilingual) => [hit("allergy", what, [drug.id], says, sourceFor(banned, drug))];
  if (holds(itself, drug))
    return allergy.severity === "severe"
      ? found("severe", {
          zh: `记录有“${allergy.text}”严重过敏，不能使用${zh}。`,
          en: `A severe allergy to “${allergy.text}” is recorded: ${en} cannot be given.`,
        })
      : found("recorded", {
          zh: `记录有“${allergy.text}”过敏，与${zh}有关，请核实。`,
          en: `An allergy to “${allergy.text}” is recorded, which concerns ${en}: verify it.`,
        });
  return holds(cross, drug)
    ? found("cross", {
        zh: `记录有“${allergy.text}”过敏，${zh}可能交叉过敏，请评估。`,
        en: `An allergy to “${allergy.text}” is recorded; ${en} may cross-react: assess it.`,
      })
    : [];
}

/** Recorded allergies against every drug: severe ones stop it; a text that we cannot read leaves it not checked. */
export const allergy: Check = ({ allergies }, lines) => {
  const source = hospitalTable("allergens");
  if (allergies === "unknown")
    return notChecked(
      "allergy",
      "unanswered",
      idsOf(lines),
      { zh: "没有过敏史的回答，未核对。", en: "Allergies were not answered: not checked." },
      source,
    );
  const unread = allergies.filter((one) => !meantBy(one).known).map(({ text }) => text);
  const hits = held(lines).flatMap(({ drug }) => {
    const found = allergies.flatMap((one) => between(one, drug));
    const first = (code: string) => found.find((one) => one.code === `allergy.${code}`);
    const worst = first("severe") ?? first("recorded") ?? first("cross");
    return worst ? [worst] : [];
  });
  const hitIds = new Set(hits.flatMap(({ drugIds }) => drugIds));
  const sure = (ids: string[]) => ids.filter((id) => !hitIds.has(id));
  const herbal = lines.filter(({ drug }) => !drug || isHerbal(drug));
  const others = lines.filter(({ drug }) => drug && !isHerbal(drug));
  if (allergies.length === 0)
    return clear("allergy", idsOf(lines), { zh: "自述无过敏史。", en: "No allergies, she says." }, source);
  return [
    ...hits,
    ...notChecked(
      "allergy",
      "unread",
      unread.length > 0 ? sure(idsOf(lines)) : [],
      {
        zh: `系统不认识“${unread.join("”“")}”，未核对。`,
        en: `Not understood: “${unread.join("”, “")}”. Not checked.`,
      },
      source,
    ),
    ...notChecked(
      "allergy",
      "not-covered",
      unread.length > 0 ? [] : sure(idsOf(herbal)),
      { zh: "中成药或目录外药品的成分未核对。", en: "What is in herbal or unlisted medicine was not checked." },
      source,
    ),
    ...clear(
      "allergy",
      unread.length > 0 ? [] : sure(idsOf(others)),
      { zh: "与记录的过敏史无关。", en: "Not concerned by the recorded allergies." },
      source,
    ),
  ];
};
