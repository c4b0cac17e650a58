import type { appointments } from "../../shared/appointments/contract";
import type { Handlers } from "../kernel/call";
import type { Table } from "../kernel/table/table";
import { acceptOffer } from "./accept-offer";
import { acknowledgePrecautions } from "./acknowledge-precautions";
import { application } from "./application";
import { apply } from "./apply";
import { approve } from "./approve";
import { askAnotherTime } from "./ask-another-time";
import { askForMore } from "./ask-for-more";
import { cancel } from "./cancel";
import { openCase } from "./case";
import { claim } from "./claim";
import { decline } from "./decline";
import { declineOffer } from "./decline-offer";
import { entry } from "./entry";
import { fillPlan } from "./fill-plan";
import { formsOf } from "./forms-of";
import { issueForm } from "./issue-form";
import { mine } from "./mine";
import { moveHandlers } from "./moves/handlers";
import { notSchedule } from "./not-schedule";
import { openings } from "./openings";
import type { Parts } from "./parts";
import { queue } from "./queue";
import { readDraft } from "./read-draft";
import { recognise } from "./recognise";
import { recordOpinion } from "./record-opinion";
import { reroute } from "./reroute";
import { saveDraft } from "./save-draft";
import { supply } from "./supply";
import { waitList } from "./wait-list";

/** Every call of the contract, as code. */
export const appointmentHandlers = (parts: Parts, table: Table): Handlers<typeof appointments> => ({
  entry: entry(parts),
  recognise: recognise(parts, table),
  saveDraft: saveDraft(parts),
  readDraft: readDraft(parts),
  apply: apply(parts),
  mine: mine(parts, table),
  application: application(parts),
  supply: supply(parts),
  acceptOffer: acceptOffer(parts),
  declineOffer: declineOffer(parts),
  askAnotherTime: askAnotherTime(parts),
  cancel: cancel(parts),
  acknowledgePrecautions: acknowledgePrecautions(parts),
  ...moveHandlers(parts),
  queue: queue(parts),
  case: openCase(parts),
  claim: claim(parts),
  openings: openings(parts),
  approve: approve(parts),
  askForMore: askForMore(parts),
  reroute: reroute(parts),
  decline: decline(parts),
  waitList: waitList(parts),
  fillPlan: fillPlan(parts),
  notSchedule: notSchedule(parts),
  recordOpinion: recordOpinion(parts),
  issueForm: issueForm(parts),
  formsOf: formsOf(parts, table),
});
