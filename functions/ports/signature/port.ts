import type { Result } from "../../../shared/kernel/result";
import type { Instant } from "../../../shared/kernel/time";
import type { Signature } from "../../../shared/prescriptions/model";

/** What is to be signed as whom: a member of staff, by the id that the certificate names (UID). */
export type SigningRequest = {
  readonly signer: string;
  /** The very bytes of the document (canonical JSON, UTF-8). */
  readonly bytes: Uint8Array;
};

/**
 * Electronic signatures of a licensed certificate authority in our words (电子签名法; D2-17): SHA-256 over the bytes, with the
 * certificate of that person, the chain to the authority's root, and a timestamp token (RFC 3161) over the signature itself.
 * Asked again it signs again: keep the answer with what was signed. `certificate-over`: this person's certificate has
 * expired or was withdrawn; `timestamp-unreachable`: the authority answers and its time stamp does not; `refused`: it says no
 * for another reason; `mismatch`: what came back does not prove that this person signed these bytes, nothing of it is used.
 */
export type NotSigned = "unreachable" | "timestamp-unreachable" | "certificate-over" | "refused" | "mismatch";
export interface SignatureService {
  /** Does what was kept still prove that this person signed these bytes at that time? A certificate that is over since takes nothing away. */
  holds(request: SigningRequest, signature: Signature, at: Instant): boolean;
  sign(request: SigningRequest): Promise<Result<Signature, NotSigned>>;
}
