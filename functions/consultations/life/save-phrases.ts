import type { phraseCalls } from "../../../shared/consultations/phrase-calls";
import { writesPrescription } from "../../../shared/consultations/wording-policy";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { changeDesk } from "./desk";
import type { LifeParts } from "./life-parts";

/** The doctor's own quick replies: a medicine with its amount belongs to a prescription, never to a prepared reply. */
export const savePhrases =
  (parts: LifeParts): Answering<(typeof phraseCalls)["savePhrases"]> =>
  ({ version, phrases }, call) =>
    changeDesk(parts, version, call, (desk) => {
      const at = phrases.findIndex(writesPrescription);
      return at < 0 ? done({ ...desk, phrases }) : refused("phrase.prescribes", { at });
    });
