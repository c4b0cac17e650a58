import type { Check, CheckResult } from "../check-model";
import { hospitalTable } from "../data/check-sources";
import { comparedDrugs, interactions as table, type Interaction } from "../data/interactions";
import type { Drug } from "../formulary-model";
import { clear, held, hit, idsOf, isHerbal, notChecked, sourceFor } from "./say";
import { substancesIn } from "./substances";

/** One side of a pair: a drug of this prescription, or something that she takes. */
type Side = { readonly parts: readonly string[]; readonly zh: string; readonly en: string };
const sideOf = ({ atc, contains, generic }: Drug): Side => ({ parts: [atc, ...contains], ...generic });
const touches = (of: readonly string[], { parts }: Side) =>
  parts.some((part) => of.some((start) => part.startsWith(start)));

const between = (one: Side, other: Side): Interaction[] =>
  table.filter(({ a, b }) => (touches(a, one) && touches(b, other)) || (touches(a, other) && touches(b, one)));
/** Every part of it was compared with all the others. */
const isCompared = ({ parts }: Side) =>
  parts.length > 0 && parts.every((part) => comparedDrugs.some((start) => part.startsWith(start)));

const WHAT = {
  avoid: { zh: "不宜合用", en: "should not be given together" },
  watch: { zh: "合用须监测", en: "together need watching" },
  apart: { zh: "须错开服用", en: "must be taken apart" },
} as const;

const ORDER = { avoid: 0, watch: 1, apart: 2 } as const;
function told(drug: Drug, ids: readonly string[], other: Side, taken: boolean): CheckResult[] {
  const worst = between(sideOf(drug), other).sort((a, b) => ORDER[a.kind] - ORDER[b.kind])[0];
  if (!worst) return [];
  const { kind, zh, en, source } = worst;
  return [
    hit(
      "interactions",
      taken ? `${kind}-taken` : kind,
      [...ids].sort(),
      {
        zh: `${drug.generic.zh}与${taken ? "正在用的" : ""}${other.zh}${WHAT[kind].zh}：${zh}。`,
        en: `${drug.generic.en} and ${other.en}${taken ? ", which she takes," : ""} ${WHAT[kind].en}: ${en}.`,
      },
      sourceFor(source, drug),
    ),
  ];
}

/** Pairs that a label names, among these drugs and with what she takes; a pair is clear only where both were compared whole. */
export const interactions: Check = ({ medicines }, lines) => {
  const drugs = [...new Map(held(lines).map(({ drug }) => [drug.id, drug])).values()];
  const taken: readonly Side[] =
    medicines === "unknown"
      ? []
      : medicines.map(({ text, atc }) => ({
          parts: [...new Set([...(atc ? [atc] : []), ...substancesIn(text)])],
          zh: `“${text}”`,
          en: `“${text}”`,
        }));
  const hits = drugs.flatMap((drug, at) => [
    ...drugs.slice(at + 1).flatMap((other) => told(drug, [drug.id, other.id], sideOf(other), false)),
    ...taken
      .filter(({ parts }) => !parts.some((part) => part === drug.atc))
      .flatMap((other) => told(drug, [drug.id], other, true))
      .filter((one, index, all) => all.findIndex(({ code }) => code === one.code) === index),
  ]);
  const concerned = new Set(hits.flatMap(({ drugIds }) => drugIds));
  const alone = lines.length === 1 && medicines !== "unknown" && taken.length === 0;
  const isSure = (drug: Drug) =>
    alone ||
    (medicines !== "unknown" &&
      !isHerbal(drug) &&
      [drug, ...drugs].map(sideOf).every(isCompared) &&
      drugs.length === new Set(lines.map(({ line }) => line.drugId)).size &&
      taken.every((one) => isCompared(one)));
  const sure = new Set(drugs.filter(isSure).map(({ id }) => id));
  const rest = idsOf(lines).filter((id) => !concerned.has(id));
  return [
    ...hits,
    ...notChecked(
      "interactions",
      medicines === "unknown" ? "unanswered" : "not-covered",
      rest.filter((id) => !sure.has(id)),
      medicines === "unknown"
        ? { zh: "正在用的药未回答，未核对相互作用。", en: "What she takes was not answered: not checked." }
        : { zh: "相互作用表未收录全部组合，未核对。", en: "Not every pair is in the interaction table: not checked." },
      hospitalTable("interactions"),
    ),
    ...clear(
      "interactions",
      rest.filter((id) => sure.has(id)),
      alone
        ? { zh: "只有一种药，且自述没有在用其他药。", en: "One drug alone, and she takes nothing else." }
        : { zh: "已逐对核对说明书，未见记载。", en: "Each pair was compared: the labels name nothing." },
      hospitalTable("interactions"),
    ),
  ];
};
