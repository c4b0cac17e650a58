import { ReviewDesk } from "../case/review-desk";
import { WAITING } from "../shell/whereabouts";

/** The ultrasound triage desk sees all queues. */
export const TriageDesk = () => <ReviewDesk desk="triage" mine={WAITING} />;
