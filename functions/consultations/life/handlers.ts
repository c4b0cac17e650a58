import type { deskCalls } from "../../../shared/consultations/desk-calls";
import type { lifeCalls } from "../../../shared/consultations/life-calls";
import { refused } from "../../../shared/kernel/result";
import type { Handlers } from "../../kernel/call";
import type { Contract } from "../../../shared/kernel/contract";
import type { Parts } from "../parts";

const missing = async () => refused("thing.missing");

/** These calls of the contract, as code. */
export const lifeHandlers = (_parts: Parts): Handlers<Contract<typeof lifeCalls & typeof deskCalls>> => ({
  mine: missing,
  consultation: missing,
  cancel: missing,
  rate: missing,
  dispute: missing,
  complain: missing,
  exportConsultation: missing,
  myDesk: missing,
  startWorking: missing,
  stopWorking: missing,
  pause: missing,
  resume: missing,
  saveDesk: missing,
  queue: missing,
  openCase: missing,
  accept: missing,
  decline: missing,
  transfer: missing,
  end: missing,
  writeSummary: missing,
  stopOnline: missing,
  askForTest: missing,
  doctorsFor: missing,
  longWaits: missing,
  handOver: missing,
  disputes: missing,
  disputeCase: missing,
  decideDispute: missing,
});
