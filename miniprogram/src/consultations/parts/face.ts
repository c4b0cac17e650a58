import type { PatientView } from "../../../../shared/consultations/views";
import type { Words } from "../words";

/** What each part of a consultation's page is given. */
export type FaceProps = { words: Words; view: PatientView };
