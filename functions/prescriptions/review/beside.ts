import { done, refused, type Result } from "../../../shared/kernel/result";
import type { CaseMessage, Prescription } from "../../../shared/prescriptions/model";
import type { reviewCalls } from "../../../shared/prescriptions/review-calls";
import type { writingCalls } from "../../../shared/prescriptions/writing-calls";
import type { Answering, Call, StaffActor } from "../../kernel/call";
import type { RxParts } from "./review-parts";

type Said = { readonly id: string; readonly prescriptionId: string; readonly words: string };
type Told = Result<{ messages: CaseMessage[] }, "thing.missing" | "request.reused">;

/** Writes beside a case; the same tap asked again is one message. */
async function write(
  { repository }: RxParts,
  { id, prescriptionId, words }: Said,
  by: CaseMessage["by"],
  call: Call<StaffActor>,
  may: (found: Prescription) => boolean,
): Promise<Told> {
  const { tenant, now: at, actor } = call;
  const found = await repository.prescription(prescriptionId, call);
  if (!found || !may(found)) return refused("thing.missing");
  const print = call.fingerprint.slice(0, 16);
  const message = { id, by, name: actor.displayName, words, at };
  const writes = [
    repository.messageWrite(tenant, prescriptionId, message, print),
    repository.audit(call, found, "message"),
  ];
  const made = await repository.commit(writes);
  if (!made.ok && (await repository.messagePrint(tenant, prescriptionId, id)) !== print)
    return refused("request.reused");
  return done({ messages: await repository.messages(tenant, prescriptionId) });
}

export const askPrescriber =
  (parts: RxParts): Answering<(typeof reviewCalls)["askPrescriber"]> =>
  (input, call) =>
    write(parts, input, "pharmacist", call, () => true);

/** Only who wrote it answers. */
export const answer =
  (parts: RxParts): Answering<(typeof writingCalls)["answer"]> =>
  (input, call) =>
    write(parts, input, "doctor", call, ({ prescriber }) => prescriber.doctorId === call.actor.doctorId);

export const messages =
  ({ repository }: RxParts): Answering<(typeof reviewCalls)["messages"]> =>
  async ({ prescriptionId }, call) => {
    const found = await repository.prescription(prescriptionId, call);
    if (!found) return refused("thing.missing");
    return done({ messages: await repository.messages(call.tenant, prescriptionId) });
  };
