import { eligibilityPolicy } from "../../../shared/consultations/data/eligibility";
import type { EligibilityPolicy } from "../../../shared/consultations/eligibility-policy";
import type { Bilingual } from "../../../shared/kernel/words";
import { createDeskStore } from "../desk-store";
import type { Parts } from "../parts";
import { createDraftStore } from "./drafts";
import { createFavouriteStore } from "./favourite-store";
import { createPlaceStore } from "./places";

type Seeker = "pregnant" | "woman" | "child";
type Line = { readonly id: string; readonly of: readonly Seeker[]; readonly words: Bilingual };
/** The hospital's guide from plain words to departments: the one of outpatient booking, handed in by the entry. */
export type Guide = {
  readonly redFlags: readonly Line[];
  readonly complaints: readonly (Line & { readonly departmentId: string })[];
  readonly source: string;
};

/** What leads to a request, over what every part of the domain has. */
export const intakeParts = (parts: Parts, guide: Guide, eligibility: EligibilityPolicy = eligibilityPolicy) => ({
  ...parts,
  guide,
  eligibility,
  desks: createDeskStore(parts.table),
  places: createPlaceStore(parts.table),
  drafts: createDraftStore(parts.table, parts.vault),
  favourites: createFavouriteStore(parts.table),
});
export type IntakeParts = ReturnType<typeof intakeParts>;
