import { createHash } from "node:crypto";
import type { ChatNotice } from "../../shared/consultations/chat-notices";
import { idFromBytes } from "../../shared/kernel/ids";
import type { PrescriptionEvent, PrescriptionEventType } from "../../shared/prescriptions/events";
import type { Reaction } from "../kernel/outbox";
import { append } from "./append";
import { keysOf } from "./keys";
import type { Parts } from "./parts";
import { kept, TableBusy } from "./repository";
import { card, notice, type Said } from "./say";

type Following = Pick<Parts, "repository" | "clock">;
const TRIES = 8;

/** What the chat says of a prescription's news; the words are the phone's, and none names a drug. */
const LINES: { readonly [T in PrescriptionEventType]?: ChatNotice } = {
  "prescription.returned": "prescription-returned",
  "prescription.rejected": "prescription-rejected",
  "prescription.approved": "prescription-approved",
  "prescription.void": "prescription-void",
  "prescription.expired": "prescription-expired",
  "prescription.held": "prescription-held",
  "prescription.cancelled": "prescription-cancelled",
};

/** The card of a prescription when it is signed (D2-16), a line when something is decided about it. */
function saysOf({ type, prescriptionId: id, facts }: PrescriptionEvent): Said | undefined {
  if (type === "prescription.signed")
    return card("prescription", id, { state: "in-review", content: facts.content ?? "1" });
  const code = LINES[type];
  return code && notice(code, { id, because: facts.because });
}

/** The chat hears of the prescriptions of its consultation: once for each piece of news, at its place in the one order. */
export const followPrescriptions =
  ({ repository, clock }: Following): Reaction =>
  async ({ tenant, event, name }) => {
    if (!event.type.startsWith("prescription.")) return;
    const told = event as unknown as PrescriptionEvent;
    const said = saysOf(told);
    if (!said) return;
    const { consultationId } = told;
    // The id follows from the news: told again, it is the same line.
    const id = idFromBytes(createHash("sha256").update(name).digest());
    const guard = {
      put: keysOf(tenant).sent(consultationId, id),
      item: kept({ who: "hospital", print: name }, "3y"),
      when: "absent" as const,
    };
    for (let tries = 0; tries < TRIES; tries++) {
      const thread = await repository.thread(tenant, consultationId);
      if (!thread) return;
      const at = clock.now();
      const { writes } = append(repository, tenant, thread, [{ ...said, id, at }], at);
      const made = await repository.commit([guard, ...writes]);
      if (made.ok || made.failed.includes(0)) return;
    }
    throw new TableBusy("the chat moved at every try");
  };
