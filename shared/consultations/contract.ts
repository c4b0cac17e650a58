import { contract } from "../kernel/contract";
import { chatCalls } from "./chat-calls";
import { deskCalls } from "./desk-calls";
import { diagnosisCalls } from "./diagnosis-calls";
import { intakeCalls } from "./intake-calls";
import { lifeCalls } from "./life-calls";
import { phraseCalls } from "./phrase-calls";
import { recordCalls } from "./record-calls";
import { talkCalls } from "./talk-calls";

/** Online follow-up: from the choice of a doctor to the end of the consultation, its chat and its calls included. */
export const consultations = contract("consultations", {
  ...intakeCalls,
  ...lifeCalls,
  ...deskCalls,
  ...phraseCalls,
  ...diagnosisCalls,
  ...chatCalls,
  ...recordCalls,
  ...talkCalls,
});
