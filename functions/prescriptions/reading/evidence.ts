import { done, refused } from "../../../shared/kernel/result";
import { canonical } from "../../../shared/prescriptions/canonical";
import type { Prescription, Signature, Signer } from "../../../shared/prescriptions/model";
import type { patientCalls } from "../../../shared/prescriptions/patient-calls";
import type { Evidence } from "../../../shared/prescriptions/patient-views";
import type { Answering } from "../../kernel/call";
import type { RxParts } from "../review/review-parts";

type Paper = Evidence["papers"][number];

const paperOf = (what: Paper["what"], signer: Signer, signed: string, signature: Signature): Paper => {
  const { value, ...rest } = signature;
  return { what, signer, signed, signature: value, ...rest };
};

/** The content that stands now with the doctor's signature, and the pharmacist's where it was approved. */
async function evidenceOf({ repository }: RxParts, tenant: string, found: Prescription): Promise<Evidence> {
  const [signed, decided] = await Promise.all([repository.content(tenant, found), repository.review(tenant, found)]);
  if (!signed) throw new Error("a signed content is gone");
  const { content, hash, signature } = signed;
  const review = decided?.signature
    ? [paperOf("review", decided.review.reviewer, canonical(decided.review), decided.signature)]
    : [];
  const prescription = paperOf("prescription", content.prescriber, canonical(content), signature);
  return { id: found.id, content: found.content, hash, papers: [prescription, ...review] };
}

/** For pharmacists and auditors; that it was taken out is recorded. */
export const evidence =
  (parts: RxParts): Answering<(typeof patientCalls)["evidence"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.prescription(id, call, "evidence");
    return found ? done(await evidenceOf(parts, call.tenant, found)) : refused("thing.missing");
  };

export const myEvidence =
  (parts: RxParts): Answering<(typeof patientCalls)["myEvidence"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.prescription(id, call, "evidence");
    return found ? done(await evidenceOf(parts, call.tenant, found)) : refused("thing.missing");
  };
