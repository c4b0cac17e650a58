// What @peculiar/x509 finds its parts through: loaded before it.
import "reflect-metadata";
import { randomBytes } from "node:crypto";
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifiers,
  EncapsulatedContent,
  EncapsulatedContentInfo,
  id_signedData,
  IssuerAndSerialNumber,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from "@peculiar/asn1-cms";
import { AsnConvert, OctetString } from "@peculiar/asn1-schema";
import { id_ct_tstInfo, MessageImprint, TSTInfo, TSTInfoVersion } from "@peculiar/asn1-tsp";
import { AlgorithmIdentifier, Certificate } from "@peculiar/asn1-x509";
import { sha256, signDer, type Pair } from "./keys";

const SHA256 = new AlgorithmIdentifier({ algorithm: "2.16.840.1.101.3.4.2.1", parameters: null });
const ECDSA_SHA256 = new AlgorithmIdentifier({ algorithm: "1.2.840.10045.4.3.2" });
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
/** The stamp's own policy, under an arc for examples. */
const POLICY = "2.999.1.1";

/** DER of a value with a short length. */
const der = (tag: number, content: Uint8Array): Uint8Array => Uint8Array.from([tag, content.length, ...content]);
/** ESSCertIDv2 with SHA-256, its default: SEQUENCE of SEQUENCE of SEQUENCE { hash }. */
const essCert = (hash: Uint8Array): Uint8Array => der(48, der(48, der(48, der(4, hash))));
const buffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const oid = (name: string): Uint8Array => {
  const [first = 0, second = 0, ...rest] = name.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((part) => {
    const sevens = [part & 127];
    for (let left = part >>> 7; left > 0; left >>>= 7) sevens.unshift((left & 127) | 128);
    return sevens;
  });
  return der(6, Uint8Array.from(bytes));
};
const bytewise = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b);

/** SET OF, its members in the order that DER wants. */
function setOf(members: readonly Uint8Array[]): Uint8Array {
  const all = Buffer.concat([...members].sort(bytewise));
  const length =
    all.length < 128 ? [all.length] : all.length < 256 ? [129, all.length] : [130, all.length >> 8, all.length & 255];
  return Uint8Array.from([49, ...length, ...all]);
}

/** A timestamp token of RFC 3161 over `bytes` at `at`: signed data with TSTInfo inside, and the certificate beside. */
export async function stamp(
  bytes: Uint8Array,
  at: Date,
  authority: { readonly pair: Pair; readonly certificate: Uint8Array },
): Promise<Uint8Array> {
  const imprint = new MessageImprint({
    hashAlgorithm: SHA256,
    hashedMessage: new OctetString(buffer(await sha256(bytes))),
  });
  const told = new TSTInfo({
    version: TSTInfoVersion.v1,
    policy: POLICY,
    messageImprint: imprint,
    serialNumber: buffer(Uint8Array.from([1, ...randomBytes(8)])),
    genTime: at,
    ordering: false,
  });
  const content = new Uint8Array(AsnConvert.serialize(told));
  const attribute = (attrType: string, value: Uint8Array) => new Attribute({ attrType, attrValues: [buffer(value)] });
  const attributes = [
    attribute(CONTENT_TYPE, oid(id_ct_tstInfo)),
    attribute(MESSAGE_DIGEST, der(4, await sha256(content))),
    attribute(SIGNING_CERTIFICATE_V2, essCert(await sha256(authority.certificate))),
  ].map((one) => ({ one, bytes: new Uint8Array(AsnConvert.serialize(one)) }));
  attributes.sort((a, b) => bytewise(a.bytes, b.bytes));
  const signature = await signDer(setOf(attributes.map((one) => one.bytes)), authority.pair);
  const certificate = AsnConvert.parse(buffer(authority.certificate), Certificate);
  const { issuer, serialNumber } = certificate.tbsCertificate;
  const signer = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }) }),
    digestAlgorithm: SHA256,
    signedAttrs: attributes.map(({ one }) => one),
    signatureAlgorithm: ECDSA_SHA256,
    signature: new OctetString(buffer(signature)),
  });
  const signed = new SignedData({
    version: CMSVersion.v3,
    digestAlgorithms: new DigestAlgorithmIdentifiers([SHA256]),
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: id_ct_tstInfo,
      eContent: new EncapsulatedContent({ single: new OctetString(buffer(content)) }),
    }),
    certificates: new CertificateSet([new CertificateChoices({ certificate })]),
    signerInfos: new SignerInfos([signer]),
  });
  const token = new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(signed) });
  return new Uint8Array(AsnConvert.serialize(token));
}
