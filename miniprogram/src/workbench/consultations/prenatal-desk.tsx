import { ReviewDesk } from "../case/review-desk";
import type { Waiting } from "../shell/whereabouts";

const mine: readonly Waiting[] = ["prenatal"];

/** Applications that a doctor of Prenatal Diagnosis looks at before the triage desk. */
export const PrenatalDesk = () => <ReviewDesk desk="doctor" mine={mine} />;
