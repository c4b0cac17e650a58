// What @peculiar/x509 finds its parts through: loaded before it.
import "reflect-metadata";
import { X509CertificateGenerator } from "@peculiar/x509";
import type { Keep } from "../keep";
import {
  letters,
  makePair,
  type PemPair,
  RSA,
  type Sign,
  signer,
  upperHex,
  digits,
  type Verify,
  verifier,
} from "./signing";

/** What the provider knows of itself and of its one merchant; made on the first start and kept. */
type Material = {
  readonly merchant: PemPair & { readonly serial: string; readonly certificate: string };
  readonly platform: PemPair & { readonly serial: string; readonly certificate: string };
  readonly wechatPay: PemPair & { readonly id: string };
  readonly apiV3Key: string;
};

/** What the merchant must be given: its own half of every secret, and how to know us. */
export type PaySettings = {
  readonly appid: string;
  readonly mchid: string;
  readonly merchantSerial: string;
  readonly merchantPrivateKey: string;
  readonly merchantCertificate: string;
  readonly apiV3Key: string;
  readonly publicKey: string;
  readonly publicKeyId: string;
  /** For merchants that still know us by our certificate. */
  readonly platformSerial: string;
  readonly platformCertificate: string;
};

/** With which of our keys we sign: the public-key mode, or the platform certificate of before. */
export type Hand = { readonly serial: string; readonly sign: Sign };
export type PayKeys = {
  readonly settings: PaySettings;
  readonly publicKeyHand: Hand;
  readonly certificateHand: Hand;
  /** The private half that opens what the merchant sealed for us. */
  readonly privateKey: string;
  readonly verifyMerchant: Verify;
};

const YEARS_5 = 5 * 365 * 86_400_000;

const certified = async (name: string, from: number): Promise<PemPair & { serial: string; certificate: string }> => {
  const { keys, pems } = await makePair();
  const serial = upperHex(40);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial,
    name,
    notBefore: new Date(from),
    notAfter: new Date(from + YEARS_5),
    signingAlgorithm: RSA,
    keys,
  });
  return { ...pems, serial, certificate: `${certificate.toString("pem")}\n` };
};

const makeMaterial = async (mchid: string, now: number): Promise<Material> => ({
  merchant: await certified(`CN=${mchid}, O=Smart Hospital`, now),
  platform: await certified("CN=Tenpay.com sign (sandbox), O=Tenpay.com", now),
  wechatPay: { ...(await makePair()).pems, id: `PUB_KEY_ID_01${mchid}${digits(18)}` },
  apiV3Key: letters(32),
});

/** Providers that keep nothing share one set of keys in a process: a day of tests need not make hundreds. */
const unkept = new Map<string, Promise<Material>>();
const materialFor = (keep: Keep, mchid: string, now: number): Promise<Material> => {
  if (keep.folder !== undefined) return makeMaterial(mchid, now);
  const made = unkept.get(mchid) ?? makeMaterial(mchid, now);
  unkept.set(mchid, made);
  return made;
};

export const openKeys = async (keep: Keep, appid: string, mchid: string, now: number): Promise<PayKeys> => {
  const shelf = keep.shelf<Material>("keys");
  const material = shelf.get(mchid) ?? (await materialFor(keep, mchid, now));
  if (shelf.get(mchid) === undefined) shelf.set(mchid, material);
  const { merchant, platform, wechatPay, apiV3Key } = material;
  return {
    settings: {
      appid,
      mchid,
      merchantSerial: merchant.serial,
      merchantPrivateKey: merchant.privateKey,
      merchantCertificate: merchant.certificate,
      apiV3Key,
      publicKey: wechatPay.publicKey,
      publicKeyId: wechatPay.id,
      platformSerial: platform.serial,
      platformCertificate: platform.certificate,
    },
    publicKeyHand: { serial: wechatPay.id, sign: await signer(wechatPay.privateKey) },
    certificateHand: { serial: platform.serial, sign: await signer(platform.privateKey) },
    privateKey: wechatPay.privateKey,
    verifyMerchant: await verifier(merchant.publicKey),
  };
};
