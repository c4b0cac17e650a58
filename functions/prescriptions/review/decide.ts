import { done, refused, type Refused, type Result } from "../../../shared/kernel/result";
import { canonical } from "../../../shared/prescriptions/canonical";
import type { Prescription, Review, ReviewOutcome } from "../../../shared/prescriptions/model";
import type { reviewCalls } from "../../../shared/prescriptions/review-calls";
import { warnAtOf } from "../../../shared/prescriptions/validity";
import { movedOn, takeStep } from "../../../shared/prescriptions/rules";
import type { TypedText } from "../../../shared/prescriptions/typed";
import type { Answering, Call, StaffActor } from "../../kernel/call";
import { notSigned } from "../not-signed";
import { stepPrescription, type Decided } from "../step";
import { isSame, signerOf, type RxParts } from "./review-parts";
import { caseView } from "./show";

type Seen = {
  readonly id: string;
  readonly stepId: string;
  readonly version: number;
  readonly content: number;
  readonly hash: string;
};
type Unfit = Refused<"reviewer.prescribed" | "content.changed" | "prescription.moved-on">;

/** What keeps this pharmacist from deciding about this content: another one stands, or who wrote it asks (P1, P2). */
function unfit(found: Prescription, seen: Seen, actor: StaffActor): Unfit | undefined {
  if (isSame(signerOf(actor), found.prescriber)) return refused("reviewer.prescribed");
  if (found.state !== "in-review") return movedOn(found);
  if (found.content !== seen.content || found.hash !== seen.hash)
    return refused("content.changed", { content: found.content });
  return undefined;
}

const reviewOf = (
  { id: prescriptionId, content, hash }: Prescription,
  outcome: ReviewOutcome,
  { actor, now: at }: Call<StaffActor>,
  codes: string[] = [],
  note?: TypedText,
): Review => ({
  prescriptionId,
  content,
  hash,
  outcome,
  codes,
  ...(note ? { note } : {}),
  reviewer: signerOf(actor),
  at,
});

/**
 * Approves this very content and signs that, as a pharmacist who stands as one when it is written (P2): payment opens with
 * it, in the transaction too (D2-17, P1).
 */
export const approve =
  (parts: RxParts): Answering<(typeof reviewCalls)["approve"]> =>
  async (input, call) => {
    const { tenant, now, actor } = call;
    const outcome = await stepPrescription(parts, input, call, "approve", async (before, step) => {
      const wrong = unfit(before, input, actor);
      if (wrong) return wrong;
      const standing = await parts.hospital.standing(tenant, actor.staffId, "pharmacist");
      if (!standing) return refused("thing.missing");
      const taken = takeStep(
        before,
        "approve",
        step,
        { approvedAt: now, approvedBy: signerOf(actor), warnAt: warnAtOf(before.validUntil), codes: [] },
        input.version,
      );
      if (!taken.ok) return taken;
      const review = reviewOf(before, "approved", call);
      const bytes = Buffer.from(canonical(review), "utf8");
      const signed = await parts.signature?.sign({ signer: actor.staffId, bytes });
      if (!signed?.ok) return notSigned(signed);
      const writes = [parts.repository.reviewWrite(tenant, { review, signature: signed.value }), standing];
      const decided: Decided = { after: taken.value, event: "prescription.approved", writes };
      return done(decided);
    });
    return outcome.ok ? done(await caseView(parts, outcome.value, call)) : outcome;
  };

type Back = Seen & { readonly codes: string[]; readonly note: TypedText };

/** Sends it back, or refuses it for good: with national codes and the pharmacist's own words. */
const sendBack =
  (parts: RxParts, name: "return" | "reject", outcome: "returned" | "rejected") =>
  async (input: Back, call: Call<StaffActor>) => {
    const { tenant, now, actor } = call;
    const { codes, note } = input;
    const answer: Result<Prescription, Unfit["code"] | "thing.missing" | "request.reused"> = await stepPrescription(
      parts,
      input,
      call,
      name,
      (before, step) => {
        const wrong = unfit(before, input, actor);
        if (wrong) return wrong;
        const ended = name === "reject" ? { endedAt: now, endedBecause: "rejected" } : {};
        const told = { ...step, reason: codes.join(","), note };
        const taken = takeStep(before, name, told, { codes, ...ended }, input.version);
        if (!taken.ok) return taken;
        const review = reviewOf(before, outcome, call, codes, note);
        const event = name === "return" ? ("prescription.returned" as const) : ("prescription.rejected" as const);
        return done({ after: taken.value, event, writes: [parts.repository.reviewWrite(tenant, { review })] });
      },
    );
    return answer.ok ? done(await caseView(parts, answer.value, call)) : answer;
  };

export const returnToDoctor = (parts: RxParts): Answering<(typeof reviewCalls)["return"]> =>
  sendBack(parts, "return", "returned");
export const reject = (parts: RxParts): Answering<(typeof reviewCalls)["reject"]> =>
  sendBack(parts, "reject", "rejected");
