import { createHash } from "node:crypto";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import {
  CONSENT_DOCUMENTS,
  consentState,
  wordsOf,
  type ConsentDocument,
  type Standing,
} from "../../../shared/patients/consents";
import { CONSENT_TEXTS } from "../../../shared/patients/data/consents/texts";
import type { ConsentView } from "../../../shared/patients/privacy-views";

/** SHA-256 of what is shown today, by document: what a consent was given to can be proved years later. */
export const CONSENT_HASHES = Object.fromEntries(
  CONSENT_DOCUMENTS.map((document) => [
    document,
    createHash("sha256").update(wordsOf(CONSENT_TEXTS[document])).digest("hex"),
  ]),
) as Readonly<Record<ConsentDocument, string>>;

/** One document as the patient sees it. */
export function consentView(document: ConsentDocument, standing: Standing | undefined, now: Instant): ConsentView {
  const { version, title, paragraphs, stops } = CONSENT_TEXTS[document];
  return {
    document,
    version,
    hash: CONSENT_HASHES[document],
    title,
    paragraphs: [...paragraphs],
    stops,
    state: consentState(standing, dayOf(now)),
    ...(standing ? { at: standing.at, as: standing.as } : {}),
  };
}
