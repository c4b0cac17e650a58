import * as z from "zod/mini";
import { Price } from "../kernel/money";
import { Bilingual } from "../kernel/words";
import { DrugId, Frequency } from "./model";

/**
 * Drugs that the law manages apart: none of them is prescribed online (互联网诊疗管理办法（试行）art. 19; C5, P8). "not-online":
 * named by the list of drugs that may not be sold over the net (药品网络销售禁止清单（第一版）, 2022), abortifacients among them.
 */
export const SPECIALS = [
  "none",
  "narcotic",
  "psychotropic-1",
  "psychotropic-2",
  "toxic",
  "radioactive",
  "precursor",
  "not-online",
] as const;
export const Special = z.enum(SPECIALS);
export type Special = z.infer<typeof Special>;

/** The three grades of 抗菌药物临床应用管理办法 (2012) art. 6. */
export const AntibacterialGrade = z.enum(["unrestricted", "restricted", "special-use"]);
export type AntibacterialGrade = z.infer<typeof AntibacterialGrade>;

/** How a drug gets where it works. */
export const ROUTES = [
  "oral",
  "sublingual",
  "buccal",
  "topical",
  "scalp",
  "vaginal",
  "rectal",
  "inhaled",
  "nebulised",
  "nasal",
  "ocular",
  "otic",
  "transdermal",
  "subcutaneous",
  "intramuscular",
  "intravenous",
] as const;
export const Route = z.enum(ROUTES);
export type Route = z.infer<typeof Route>;

/**
 * One drug of the formulary, as one box of it is sold. `strength.amount` is what one unit of dose holds, in mg or IU
 * ("50 µg" a tablet = 0.05 mg); of a compound, what its first substance weighs. `atc`: WHO ATC code of the substance, with "00"
 * where the index names the group of the fourth level and no substance; Chinese
 * patent medicines have none and carry the class of the national insurance list instead ("ZA" internal medicine …).
 */
export const Drug = z.strictObject({
  id: DrugId,
  generic: Bilingual,
  brand: z.optional(Bilingual),
  atc: z.string().check(z.regex(/^([A-V]\d{2}[A-Z]{2}\d{2}|Z[A-H])$/, "atc.malformed")),
  /** Substances of a compound besides the one that `atc` names. */
  contains: z.array(z.string()),
  form: Bilingual,
  strength: z.strictObject({ amount: z.number(), unit: z.enum(["mg", "IU"]), text: z.string() }),
  /** `unit`: what a dose counts (tablet, ml, puff, g). */
  pack: z.strictObject({ units: z.number(), unit: Bilingual, text: Bilingual }),
  fen: Price,
  grams: z.number(),
  liquid: z.boolean(),
  coldChain: z.boolean(),
  mailable: z.boolean(),
  special: Special,
  antibacterial: z.optional(AntibacterialGrade),
  essential: z.boolean(),
  routes: z.array(Route),
  frequencies: z.array(Frequency),
  /** Most that an adult gets in a day, in the unit of `strength`; absent where the label names none. */
  dayMost: z.optional(z.number()),
  /** Where this row comes from: label, lists; the price of a demonstration says so. */
  source: z.string(),
});
export type Drug = z.infer<typeof Drug>;
