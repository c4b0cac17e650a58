import type { deskCalls } from "../../../shared/consultations/desk-calls";
import type { lifeCalls } from "../../../shared/consultations/life-calls";
import type { Handlers } from "../../kernel/call";
import type { Contract } from "../../../shared/kernel/contract";
import type { Parts } from "../parts";
import { accept } from "./accept";
import { complain, dispute, rate } from "./afterwards";
import { askForTest } from "./ask-for-test";
import { cancel } from "./cancel";
import { decline } from "./decline";
import { myDesk, pause, resume, saveDesk, startWorking, stopWorking } from "./desk";
import { decideDispute, disputeCase, disputes } from "./disputes";
import { end, writeSummary } from "./end";
import { exportConsultation } from "./export-consultation";
import { doctorsFor, handOver, transfer } from "./hand-over";
import { lifeParts } from "./life-parts";
import { longWaits } from "./long-waits";
import { openCase } from "./open-case";
import { queue } from "./queue";
import { consultation, mine } from "./read";
import { stopOnline } from "./stop-online";

/** These calls of the contract, as code. */
export function lifeHandlers(given: Parts): Handlers<Contract<typeof lifeCalls & typeof deskCalls>> {
  const parts = lifeParts(given);
  return {
    mine: mine(parts),
    consultation: consultation(parts),
    cancel: cancel(parts),
    rate: rate(parts),
    dispute: dispute(parts),
    complain: complain(parts),
    exportConsultation: exportConsultation(parts),
    myDesk: myDesk(parts),
    startWorking: startWorking(parts),
    stopWorking: stopWorking(parts),
    pause: pause(parts),
    resume: resume(parts),
    saveDesk: saveDesk(parts),
    queue: queue(parts),
    openCase: openCase(parts),
    accept: accept(parts),
    decline: decline(parts),
    transfer: transfer(parts),
    end: end(parts),
    writeSummary: writeSummary(parts),
    stopOnline: stopOnline(parts),
    askForTest: askForTest(parts),
    doctorsFor: doctorsFor(parts),
    longWaits: longWaits(parts),
    handOver: handOver(parts),
    disputes: disputes(parts),
    disputeCase: disputeCase(parts),
    decideDispute: decideDispute(parts),
  };
}
