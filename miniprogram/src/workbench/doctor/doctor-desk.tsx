import { ReviewDesk } from "../case/review-desk";
import type { Waiting } from "../shell/whereabouts";

const mine: readonly Waiting[] = ["prenatal"];

/** A doctor sees what Prenatal Diagnosis is to look at first. */
export const DoctorDesk = () => <ReviewDesk desk="doctor" mine={mine} />;
