import { createHash, randomBytes } from "node:crypto";
import type { Backstage } from "../backstage";
import { CODES, type Fault } from "./envelope";

type Req = Readonly<Record<string, unknown>>;
export type KeptCard = {
  readonly healthCardId: string;
  readonly qrCodeText: string;
  readonly name: string;
  readonly idNumber: string;
  readonly idType: string;
  readonly phone1: string;
};
type Dynamic = { readonly healthCardId: string; readonly until: number };
type Said = object | Fault;

/** Fields of a registration and what they must look like. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  name: /^.{1,40}$/,
  gender: /^[男女]$/,
  nation: /^.{0,20}$/,
  birthday: /^\d{4}-\d{2}-\d{2}$/,
  idNumber: /^[0-9A-Z]{5,20}$/,
  idType: /^(0[1-9]|99)$/,
  relation: /^.{0,10}$/,
  address: /^.{0,100}$/,
  phone1: /^1\d{10}$/,
  phone2: /^(1\d{10})?$/,
  patid: /^.{0,64}$/,
  wechatCode: /^.{0,100}$/,
};
const REQUIRED = ["name", "gender", "birthday", "idNumber", "idType", "phone1"];
const LIFE_MS = 120_000;

/** The cards of the region: one a number, with its fixed code, and codes that live for two minutes. */
export const openCards = (stage: Backstage) => {
  const cards = stage.keep.shelf<KeptCard>("health-cards");
  const codes = stage.keep.shelf<Dynamic>("health-card-codes");
  const fault = (code: number, reason: string): Fault => ({ code, reason });
  /** Under which name the population register has a number: everybody of the hospital record is in it. */
  const registered = (idNumber: string): string | undefined => {
    const patient = stage.world.records.find(
      (one) =>
        one.resourceType === "Patient" &&
        ((one["identifier"] as { value?: string }[] | undefined) ?? []).some(({ value }) => value === idNumber),
    );
    return (patient?.["name"] as { text?: string }[] | undefined)?.[0]?.text;
  };
  const wrongField = (req: Req): string | undefined =>
    Object.keys(req).find((name) => FIELDS[name] === undefined || !FIELDS[name].test(String(req[name]))) ??
    REQUIRED.find((name) => req[name] === undefined || req[name] === "");
  return {
    register(req: Req): Said {
      const wrong = wrongField(req);
      if (wrong !== undefined) return fault(CODES.field, `${wrong} does not fit`);
      const [name, idNumber] = [String(req["name"]), String(req["idNumber"])];
      const known = registered(idNumber) ?? cards.get(idNumber)?.name;
      if (known !== undefined && known !== name) return fault(CODES.notMatching, "name and number differ");
      const kept: KeptCard = cards.get(idNumber) ?? {
        healthCardId: createHash("sha256").update(`card/${idNumber}`).digest("hex").toUpperCase(),
        qrCodeText: `${createHash("sha256").update(`qr/${idNumber}`).digest("hex").toUpperCase()}:1`,
        name,
        idNumber,
        idType: String(req["idType"]),
        phone1: String(req["phone1"]),
      };
      cards.set(idNumber, kept);
      return { qrCodeText: kept.qrCodeText, healthCardId: kept.healthCardId, phid: "", adminExt: "" };
    },
    dynamic(req: Req): Said {
      const card = cards.get(String(req["idNumber"]));
      if (!card || card.healthCardId !== req["healthCardId"] || card.idType !== req["idType"])
        return fault(CODES.noCard, "no such card");
      const text = `${randomBytes(32).toString("hex").toUpperCase()}:0:${randomBytes(16).toString("hex").toUpperCase()}::`;
      codes.set(text, { healthCardId: card.healthCardId, until: stage.clock.now() + LIFE_MS });
      return { qrCodeText: text, qrCodeImg: "", color: "0" };
    },
    read(req: Req): Said {
      const text = String(req["qrCodeText"] ?? "");
      const code = codes.get(text);
      const card = cards
        .values()
        .find((one) => one.qrCodeText === text || (code !== undefined && one.healthCardId === code.healthCardId));
      if (!card || (code !== undefined && code.until < stage.clock.now())) return fault(CODES.noCode, "no such code");
      const { healthCardId, qrCodeText, name, idNumber, idType, phone1 } = card;
      return { card: { healthCardId, qrCodeText, name, idNumber, idType, phone1 } };
    },
  };
};
