import type { intakeCalls } from "../../../shared/consultations/intake-calls";
import type { Contract } from "../../../shared/kernel/contract";
import type { Handlers } from "../../kernel/call";
import type { Parts } from "../parts";
import { directoryCalls } from "./departments";
import { readDraft, saveDraft } from "./draft";
import { eligibility } from "./eligibility";
import { favourites, setFavourite } from "./favourites";
import { intakeParts, type Guide } from "./parts";
import { submit } from "./submit";

/** These calls of the contract, as code. */
export const intakeHandlers = (ground: Parts, guide: Guide): Handlers<Contract<typeof intakeCalls>> => {
  const parts = intakeParts(ground, guide);
  return {
    ...directoryCalls(parts),
    favourites: favourites(parts),
    setFavourite: setFavourite(parts),
    eligibility: eligibility(parts),
    readDraft: readDraft(parts),
    saveDraft: saveDraft(parts),
    submit: submit(parts),
  };
};
