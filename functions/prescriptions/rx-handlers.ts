import type { Contract } from "../../shared/kernel/contract";
import type { patientCalls } from "../../shared/prescriptions/patient-calls";
import type { reviewCalls } from "../../shared/prescriptions/review-calls";
import type { writingCalls } from "../../shared/prescriptions/writing-calls";
import type { Handlers } from "../kernel/call";
import type { Parts } from "./parts";
import { evidence, myEvidence } from "./reading/evidence";
import { mine, notNeeded, prescription } from "./reading/mine";
import { remindRefill } from "./refill/remind";
import { answer, askPrescriber, messages } from "./review/beside";
import { approve, reject, returnToDoctor } from "./review/decide";
import { cancelHeld, release } from "./review/held";
import { heldList, openCase, previous, queue } from "./review/queue";
import { rxParts } from "./review/review-parts";
import { allowDrug, stopDrug, stopList, touchedBy } from "./review/stop-list";
import { checkDraft } from "./writing/check-draft";
import { myDraft, saveDraft } from "./writing/draft";
import { drugs } from "./writing/drugs";
import { ofConsultation, previousOf, takeBack } from "./writing/earlier";
import { sign } from "./writing/sign";

/** Writing, review and what the patient sees, as code. */
export function rxHandlers(
  given: Parts,
): Handlers<Contract<typeof writingCalls & typeof reviewCalls & typeof patientCalls>> {
  const parts = rxParts(given);
  return {
    drugs: drugs(parts),
    myDraft: myDraft(parts),
    saveDraft: saveDraft(parts),
    checkDraft: checkDraft(parts),
    sign: sign(parts),
    previousOf: previousOf(parts),
    ofConsultation: ofConsultation(parts),
    takeBack: takeBack(parts),
    answer: answer(parts),
    queue: queue(parts),
    openCase: openCase(parts),
    previous: previous(parts),
    approve: approve(parts),
    return: returnToDoctor(parts),
    reject: reject(parts),
    askPrescriber: askPrescriber(parts),
    messages: messages(parts),
    heldList: heldList(parts),
    release: release(parts),
    cancelHeld: cancelHeld(parts),
    stopList: stopList(parts),
    touchedBy: touchedBy(parts),
    stopDrug: stopDrug(parts),
    allowDrug: allowDrug(parts),
    mine: mine(parts),
    prescription: prescription(parts),
    notNeeded: notNeeded(parts),
    remindRefill: remindRefill(parts),
    evidence: evidence(parts),
    myEvidence: myEvidence(parts),
  };
}
