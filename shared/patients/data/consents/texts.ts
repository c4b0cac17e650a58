import type { ConsentDocument, ConsentText } from "../../consents";
import { callRecording } from "./call-recording";
import { healthData } from "./health-data";
import { medicineMailing } from "./medicine-mailing";
import { onlineFollowUp } from "./online-follow-up";

/** The texts of today, in the order in which they are shown. */
export const CONSENT_TEXTS: Readonly<Record<ConsentDocument, ConsentText>> = {
  "online-follow-up": onlineFollowUp,
  "health-data": healthData,
  "call-recording": callRecording,
  "medicine-mailing": medicineMailing,
};
