import { alimentary } from "./data/formulary-alimentary";
import { bloodAndHeart } from "./data/formulary-blood-heart";
import { breathAndSenses } from "./data/formulary-breath";
import { chineseMedicines } from "./data/formulary-chinese";
import { gynaecology } from "./data/formulary-gynaecology";
import { hormones } from "./data/formulary-hormones";
import { infection } from "./data/formulary-infection";
import { nerves } from "./data/formulary-nerves";
import { formularyPinyin } from "./data/formulary-pinyin";
import { skin } from "./data/formulary-skin";
import type { Drug } from "./formulary-model";

/** Kept with every prescription, so that later readers know which list stood behind it. */
export const FORMULARY_VERSION = "2026-11";

/** The hospital's formulary for follow-up care, in the order of ATC. */
export const formulary: readonly Drug[] = [
  ...alimentary,
  ...bloodAndHeart,
  ...skin,
  ...gynaecology,
  ...hormones,
  ...infection,
  ...nerves,
  ...breathAndSenses,
  ...chineseMedicines,
];

const byId = new Map(formulary.map((drug) => [drug.id, drug]));

/** The drug of this id, or undefined when the formulary does not hold it. */
export const drugOf = (id: string): Drug | undefined => byId.get(id);

const plain = (text: string) => text.toLowerCase().replace(/ü/g, "v").replace(/\s+/g, "");

/** Every way of reading a name, each as its syllables. */
const readings = new Map(
  [...formularyPinyin].map(([name, ways]) => [name, ways.split("|").map((way) => way.trim().toLowerCase().split(" "))]),
);

/** Is `typed` the beginnings of syllables in a row from `at` on: "amoxilin", "amxl", "amoxl"? */
function reads(typed: string, syllables: readonly string[], at: number): boolean {
  if (typed === "") return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  for (let most = Math.min(typed.length, syllable.length); most > 0; most--)
    if (syllable.startsWith(typed.slice(0, most)) && reads(typed.slice(most), syllables, at + 1)) return true;
  return false;
}

/** Likeness by how a Chinese name is read: 1 from its beginning, 3 from a later syllable on, 5 not at all. */
function readAs({ generic }: Drug, sought: string): number {
  if (!/^[a-z0-9]+$/.test(sought)) return 5;
  const ways = readings.get(generic.zh) ?? [];
  if (ways.some((way) => reads(sought, way, 0))) return 1;
  return sought.length > 1 && ways.some((way) => way.some((_, at) => reads(sought, way, at))) ? 3 : 5;
}

function likeness(drug: Drug, sought: string): number {
  const [zh, en] = [plain(drug.generic.zh), plain(drug.generic.en)];
  if (zh.startsWith(sought) || en.startsWith(sought)) return 0;
  const read = readAs(drug, sought);
  if (read === 1) return 1;
  if (zh.includes(sought) || en.includes(sought)) return 2;
  if (read === 3) return 3;
  return drug.atc.toLowerCase().startsWith(sought) || drug.id.includes(sought) ? 4 : 5;
}

/**
 * Drugs by a part of the Chinese or English name, by its pinyin, whole or by initials ("amoxilin", "amxl"), by the id, or by the
 * beginning of the ATC code; names that begin so come first. At most `most`.
 */
export function findDrugs(text: string, most = 20): Drug[] {
  const sought = plain(text);
  if (!sought) return [];
  return formulary
    .map((drug) => ({ drug, at: likeness(drug, sought) }))
    .filter(({ at }) => at < 5)
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ drug }) => drug);
}
