import { done, refused } from "../../../shared/kernel/result";
import type { Instant } from "../../../shared/kernel/time";
import { canonical } from "../../../shared/prescriptions/canonical";
import type { Prescription, Signature, Signer } from "../../../shared/prescriptions/model";
import type { patientCalls } from "../../../shared/prescriptions/patient-calls";
import type { Evidence } from "../../../shared/prescriptions/patient-views";
import type { Answering } from "../../kernel/call";
import { serialOf } from "../../ports/signature/proof";
import type { RxParts } from "../review/review-parts";

type Paper = Evidence["papers"][number];
type Signed = { readonly signer: Signer; readonly at: Instant; readonly signed: string; readonly signature: Signature };

/** One paper, with whether it still proves itself where this hospital has a signing service to ask. */
function paperOf(
  { signature: service }: RxParts,
  what: Paper["what"],
  { signer, at, signed, signature }: Signed,
): Paper {
  const { value, ...rest } = signature;
  const serial = serialOf(signature.certificate);
  const request = { signer: signer.staffId, bytes: Buffer.from(signed, "utf8") };
  return {
    ...{ what, signer, signedAt: at, signed, signature: value, ...rest },
    ...(serial ? { serial } : {}),
    ...(service ? { holds: service.holds(request, signature, at) } : {}),
  };
}

/** The content that stands now with the doctor's signature, and the pharmacist's where it was approved. */
async function evidenceOf(parts: RxParts, tenant: string, found: Prescription): Promise<Evidence> {
  const { repository } = parts;
  const [kept, decided] = await Promise.all([repository.content(tenant, found), repository.review(tenant, found)]);
  if (!kept) throw new Error("a signed content is gone");
  const { content, hash, signature } = kept;
  const signer = content.prescriber;
  const papers = [
    paperOf(parts, "prescription", { signer, at: content.signedAt, signed: canonical(content), signature }),
  ];
  if (decided?.signature) {
    const { review, signature: approved } = decided;
    const { reviewer, at } = review;
    papers.push(paperOf(parts, "review", { signer: reviewer, at, signed: canonical(review), signature: approved }));
  }
  return { id: found.id, content: found.content, hash, papers };
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
