import type { intakeCalls } from "../../../shared/consultations/intake-calls";
import { refused } from "../../../shared/kernel/result";
import type { Handlers } from "../../kernel/call";
import type { Contract } from "../../../shared/kernel/contract";
import type { Parts } from "../parts";

const missing = async () => refused("thing.missing");

/** These calls of the contract, as code. */
export const intakeHandlers = (_parts: Parts): Handlers<Contract<typeof intakeCalls>> => ({
  departments: missing,
  department: missing,
  guide: missing,
  doctors: missing,
  doctor: missing,
  favourites: missing,
  setFavourite: missing,
  eligibility: missing,
  readDraft: missing,
  saveDraft: missing,
  submit: missing,
});
