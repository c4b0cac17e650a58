import { alimentary } from "./data/formulary-alimentary";
import { bloodAndHeart } from "./data/formulary-blood-heart";
import { breathAndSenses } from "./data/formulary-breath";
import { chineseMedicines } from "./data/formulary-chinese";
import { gynaecology } from "./data/formulary-gynaecology";
import { hormones } from "./data/formulary-hormones";
import { infection } from "./data/formulary-infection";
import { nerves } from "./data/formulary-nerves";
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

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, "");

/** Drugs by a part of the Chinese or English name, of the id, or by the beginning of the ATC code; names that begin so come first. At most `most`. */
export function findDrugs(text: string, most = 20): Drug[] {
  const sought = plain(text);
  if (!sought) return [];
  const rank = ({ id, generic, atc }: Drug): number => {
    const [zh, en] = [plain(generic.zh), plain(generic.en)];
    if (zh.startsWith(sought) || en.startsWith(sought)) return 0;
    if (zh.includes(sought) || en.includes(sought)) return 1;
    return atc.toLowerCase().startsWith(sought) || id.includes(sought) ? 2 : 3;
  };
  return formulary
    .map((drug) => ({ drug, at: rank(drug) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ drug }) => drug);
}
