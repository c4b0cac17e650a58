import type { talkCalls } from "../../../shared/consultations/talk-calls";
import type { Contract } from "../../../shared/kernel/contract";
import type { Handlers } from "../../kernel/call";
import type { Parts } from "../parts";
import { callState } from "./call-state";
import { hangUp } from "./hang-up";
import { iceServers } from "./ice-servers";
import { talkPartsOf } from "./parts";
import { pickUp } from "./pick-up";
import { ring } from "./ring";
import { readSignals, signal } from "./signals";

/** These calls of the contract, as code. */
export const talkHandlers = (given: Parts): Handlers<Contract<typeof talkCalls>> => {
  const parts = talkPartsOf(given);
  return {
    callState: callState(parts),
    ring: ring(parts),
    pickUp: pickUp(parts),
    hangUp: hangUp(parts),
    signal: signal(parts),
    readSignals: readSignals(parts),
    iceServers: iceServers(parts),
  };
};
