import { refused, type Refused } from "../../shared/kernel/result";
import type { NotSigned } from "../ports/signature/port";

type Code = "signature.unreachable" | "signature.no-timestamp" | "signature.certificate-over" | "signature.refused";
/** What came back and proves nothing is no better than a refusal: somebody has to look at it. */
const CODES: { readonly [Why in NotSigned]: Code } = {
  unreachable: "signature.unreachable",
  "timestamp-unreachable": "signature.no-timestamp",
  "certificate-over": "signature.certificate-over",
  refused: "signature.refused",
  mismatch: "signature.refused",
};

/** Why nothing was signed, as the doctor or the pharmacist reads it. No signing service at all is one that does not answer. */
export const notSigned = (outcome: Refused<NotSigned> | undefined): Refused<Code> =>
  refused(CODES[outcome?.code ?? "unreachable"]);
