import { createHash, verify, X509Certificate } from "node:crypto";
import type { Signature } from "../../../shared/prescriptions/model";
import type { SigningRequest } from "./port";

/** The names of a certificate's subject, by their short names. */
const subjectOf = ({ subject }: X509Certificate): ReadonlyMap<string, string> =>
  new Map(
    subject.split("\n").map((line) => {
      const at = line.indexOf("=");
      return [line.slice(0, at), line.slice(at + 1)] as const;
    }),
  );

/**
 * Does this prove that the signer signed these bytes then (`now`: the time of signing)? The signature fits the key of the
 * certificate; that is this person's (CN), was issued by the root that the hospital trusts and was not over; and the
 * timestamp is over this signature. Revocation and the timestamp's own signature are not asked here.
 */
export function proves(
  { signer, bytes }: SigningRequest,
  { value, certificate, timestamp }: Pick<Signature, "value" | "certificate" | "timestamp">,
  root: string,
  now: string,
): boolean {
  try {
    const own = new X509Certificate(certificate);
    const trusted = new X509Certificate(root);
    const signature = Buffer.from(value, "base64");
    const stamped = createHash("sha256").update(signature).digest();
    return (
      subjectOf(own).get("CN") === signer &&
      own.checkIssued(trusted) &&
      own.verify(trusted.publicKey) &&
      Date.parse(own.validTo) > Date.parse(now) &&
      verify("sha256", bytes, own.publicKey, signature) &&
      Buffer.from(timestamp, "base64").includes(stamped)
    );
  } catch {
    // Not a certificate, not a key: it proves nothing.
    return false;
  }
}

/** Is this certificate's time over? What cannot be read is no certificate, and its time is not over. */
export function isOver(certificate: string, now: string): boolean {
  try {
    return Date.parse(new X509Certificate(certificate).validTo) <= Date.parse(now);
  } catch {
    return false;
  }
}

/** The serial number of a certificate, as its authority names it; undefined where it cannot be read. */
export function serialOf(certificate: string): string | undefined {
  try {
    return new X509Certificate(certificate).serialNumber;
  } catch {
    return undefined;
  }
}
