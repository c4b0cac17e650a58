// What @peculiar/x509 finds its parts through: loaded before it.
import "reflect-metadata";
import { randomBytes } from "node:crypto";
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";
import type { Shelf } from "../keep";
import { EC, makePair, pairOf, signDer, type KeptPair, type Pair } from "./keys";
import { stamp } from "./stamp";

/** A pair with its certificate (PEM) as the journal keeps it. */
export type Certified = { readonly pair: KeptPair; readonly certificate: string };
/** A signature with all that proves it: signature and token base64, certificates PEM. */
export type SignedBytes = {
  readonly algorithm: string;
  readonly value: string;
  readonly certificate: string;
  readonly chain: string;
  readonly timestamp: string;
};
const DAY = 86_400_000;
const YEAR = 365 * DAY;
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
const ROOT = "C=CN, O=Sandbox Certificate Authority, CN=Sandbox Root";

const serial = () => `1${randomBytes(15).toString("hex")}`.slice(0, 30);

async function certify(
  name: string,
  from: number,
  years: number,
  issuer: { readonly pair: Pair; readonly certificate: X509Certificate },
  uses: readonly (ExtendedKeyUsageExtension | KeyUsagesExtension)[],
): Promise<Certified> {
  const pair = await makePair();
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: name,
    issuer: issuer.certificate.subject,
    notBefore: new Date(from - DAY),
    notAfter: new Date(from + years * YEAR),
    publicKey: (await pairOf(pair)).publicKey,
    signingKey: issuer.pair.privateKey,
    signingAlgorithm: EC,
    extensions: [new BasicConstraintsExtension(false, undefined, true), ...uses],
  });
  return { pair, certificate: certificate.toString("pem") };
}

async function rootOf(shelf: Shelf<Certified>, now: number): Promise<Certified> {
  const kept = shelf.get("root");
  if (kept) return kept;
  const pair = await makePair();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: ROOT,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + 20 * YEAR),
    keys: await pairOf(pair),
    signingAlgorithm: EC,
    extensions: [
      new BasicConstraintsExtension(true, 1, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  const root = { pair, certificate: certificate.toString("pem") };
  shelf.set("root", root);
  return root;
}

export type Authority = Awaited<ReturnType<typeof openAuthority>>;

/**
 * A certificate authority of the sandbox's own: a root, a certificate for each member of staff (one year, named by UID), and
 * timestamps. Keys are made once and kept with the journal.
 */
export async function openAuthority(shelf: Shelf<Certified>, now: () => number) {
  const root = await rootOf(shelf, now());
  const issuer = { pair: await pairOf(root.pair), certificate: new X509Certificate(root.certificate) };
  const keptOr = async (name: string, make: () => Promise<Certified>): Promise<Certified> => {
    const kept = shelf.get(name);
    if (kept && new X509Certificate(kept.certificate).notAfter.getTime() > now()) return kept;
    const made = await make();
    shelf.set(name, made);
    return made;
  };
  const stamping = () =>
    keptOr("timestamps", () =>
      certify("C=CN, O=Sandbox Certificate Authority, CN=Sandbox Timestamps", now(), 10, issuer, [
        new ExtendedKeyUsageExtension([TIME_STAMPING], true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      ]),
    );
  return {
    /** The root, PEM: what a client trusts. */
    root: root.certificate,
    /** Signs as this member of staff and puts a timestamp over the signature. */
    async sign(signer: string, bytes: Uint8Array): Promise<SignedBytes> {
      const own = await keptOr(`staff/${signer}`, () =>
        certify(`C=CN, O=Sandbox Hospital, CN=${signer}`, now(), 1, issuer, [
          new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
        ]),
      );
      const value = await signDer(bytes, await pairOf(own.pair));
      const tsa = await stamping();
      const certificate = new Uint8Array(new X509Certificate(tsa.certificate).rawData);
      const token = await stamp(value, new Date(now()), { pair: await pairOf(tsa.pair), certificate });
      return {
        algorithm: "ecdsa-p256-sha256",
        value: Buffer.from(value).toString("base64"),
        certificate: own.certificate,
        chain: root.certificate,
        timestamp: Buffer.from(token).toString("base64"),
      };
    },
  };
}
