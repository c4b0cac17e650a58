import type { caseCalls } from "../../../../shared/consultations/case-calls";
import type { chatCalls } from "../../../../shared/consultations/chat-calls";
import { consultations } from "../../../../shared/consultations/contract";
import type { deskCalls } from "../../../../shared/consultations/desk-calls";
import type { phraseCalls } from "../../../../shared/consultations/phrase-calls";
import type { recordCalls } from "../../../../shared/consultations/record-calls";
import type { Contract, OutputOf } from "../../../../shared/kernel/contract";
import type { RefusalsOf } from "../../i18n";
import { client } from "../../kernel/api";
import { withProof } from "../shell/proof";

/** What doctors, after-sale and operations may ask of online follow-ups; a call that needs a fresh proof asks for it. */
export const followUpCalls = withProof(client(consultations, "staff"));

/** One line of a chat. */
export type Message = OutputOf<(typeof chatCalls)["openThread"]>["messages"][number];
export type ChatCard = NonNullable<Message["card"]>;

/** The sentences that these desks owe: one for every code of their calls. */
export type DeskRefusals = RefusalsOf<
  Contract<typeof deskCalls & typeof phraseCalls & typeof recordCalls & typeof caseCalls & typeof chatCalls>
>;
