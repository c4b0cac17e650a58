import * as z from "zod/mini";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { addMinutes } from "../../../shared/kernel/time";
import type { DocumentKind } from "../../../shared/patients/model";
import type { Clock } from "../clock/port";
import type { Ids } from "../ids/port";
import { jsonOf, shaped } from "../line/json";
import { liveLine } from "../line/live";
import { Misunderstood, type Note } from "../line/port";
import type { TokenShelf } from "../wechat/port";
import type { HealthCards } from "./port";
import { cardSignature } from "./sign";

export type HealthCardSettings = {
  /** "https://p-healthopen.tengmed.com"; in production https only. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly hospitalId: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** A new token kills the old one: all instances share one. */
  readonly shelf: TokenShelf;
  readonly note: Note;
};

const AUTH = "/rest/auth/HealthCard/HealthOpenAuth/AuthObj";
const OPEN = "/rest/auth/HealthCard/HealthOpenPlatform/ISVOpenObj";
/** The code table of documents (WS 364.3 CV02.01.101) as the service takes it. */
const ID_TYPES: { readonly [K in DocumentKind]?: string } = {
  "resident-card": "01",
  "household-register": "02",
  passport: "03",
  "hk-macao-permit": "06",
  "taiwan-permit": "07",
};
const idTypeOf = (kind: DocumentKind): string => ID_TYPES[kind] ?? "99";
/** The token is replaced five minutes before its end. */
const LEFT_MINUTES = 5;
const TOKEN_REFUSED = 1002;

const short = z.string().check(z.minLength(1), z.maxLength(256));
const Out = z.object({ commonOut: z.object({ resultCode: z.number() }), rsp: z.optional(z.unknown()) });
const Token = z.object({ appToken: short, expiresIn: z.int() });
const Registered = z.object({ healthCardId: short, qrCodeText: short });
const Dynamic = z.object({ qrCodeText: short });
const Read = z.object({ card: z.object({ healthCardId: short, name: short, idNumber: short }) });
/** Name and number do not belong together; no such card or code. */
const NOT_MATCHING = 2001;
const UNKNOWN_CARD = [2004, 2005];

type Answer = { code: number; rsp: unknown };

/** The e-health card service over its signed envelope. */
export function liveHealthCards(settings: HealthCardSettings): HealthCards {
  const { baseUrl, appId, appSecret, hospitalId, clock, ids, shelf, note } = settings;
  const line = liveLine({ baseUrl, partner: "health-card", clock, note });
  const shelfKey = `health-card-token#${appId}`;

  const send = (name: string, path: string, appToken: string, req: Record<string, unknown>) => {
    const common = {
      appToken,
      requestId: Buffer.from(ids.bytes(16)).toString("hex").toUpperCase(),
      hospitalId,
      timestamp: String(Math.floor(Date.parse(clock.now()) / 1000)),
      channelNum: 0,
    };
    const body = JSON.stringify({
      commonIn: { ...common, sign: cardSignature({ ...common, ...req }, appSecret) },
      req,
    });
    const headers = { "content-type": "application/json" };
    return line.ask({ name, method: "POST", path, headers, body }, (said): Answer => {
      if (said.status !== 200) throw new Misunderstood(`status ${said.status}`);
      const { commonOut, rsp } = shaped(Out, jsonOf(said));
      return { code: commonOut.resultCode, rsp };
    });
  };

  async function token(dead?: string): Promise<Result<string, "unreachable">> {
    const kept = await shelf.read(shelfKey);
    if (kept && kept.token !== dead && kept.expiresAt > addMinutes(clock.now(), LEFT_MINUTES)) return done(kept.token);
    const asked = await send("getAppToken", `${AUTH}/getAppToken`, "", { appId });
    if (!asked.ok) return asked;
    const issued = Token.safeParse(asked.value.rsp);
    if (asked.value.code !== 0 || !issued.success) {
      note({ event: "health-card.token-refused", code: asked.value.code });
      return refused("unreachable");
    }
    await shelf.write(shelfKey, issued.data.appToken, addMinutes(clock.now(), issued.data.expiresIn / 60));
    return done(issued.data.appToken);
  }

  /** Asks with the shared token; one that another owner has killed is replaced once. */
  async function ask(name: string, req: Record<string, unknown>): Promise<Result<Answer, "unreachable">> {
    const first = await token();
    if (!first.ok) return first;
    const answer = await send(name, `${OPEN}/${name}`, first.value, req);
    if (!answer.ok || answer.value.code !== TOKEN_REFUSED) return answer;
    const second = await token(first.value);
    return second.ok ? send(name, `${OPEN}/${name}`, second.value, req) : second;
  }

  function understood<S extends z.ZodMiniType>(schema: S, { code, rsp }: Answer, name: string) {
    if (code !== 0) {
      note({ event: "health-card.said-no", call: name, code });
      return refused("not-possible");
    }
    const parsed = schema.safeParse(rsp);
    return parsed.success ? done(parsed.data as z.infer<S>) : refused("unreachable");
  }

  return {
    async register({ name, document, number, bornOn, sex, phone }) {
      const asked = await ask("registerHealthCard", {
        name,
        gender: sex === "female" ? "女" : "男",
        nation: "",
        birthday: bornOn,
        idNumber: number,
        idType: idTypeOf(document),
        relation: "",
        address: "",
        phone1: phone,
      });
      if (!asked.ok) return asked;
      if (asked.value.code === NOT_MATCHING) return refused("not-matching");
      const card = understood(Registered, asked.value, "registerHealthCard");
      return card.ok ? done({ id: card.value.healthCardId, qr: card.value.qrCodeText }) : card;
    },
    async freshCode({ id }, { document, number }) {
      const req = { healthCardId: id, idType: idTypeOf(document), idNumber: number, codeType: 0 };
      const asked = await ask("getDynamicQRCode", req);
      if (!asked.ok) return asked;
      const code = understood(Dynamic, asked.value, "getDynamicQRCode");
      return code.ok ? done({ text: code.value.qrCodeText }) : code;
    },
    async read(text) {
      const asked = await ask("getHealthCardByQRCode", { qrCodeText: text });
      if (!asked.ok) return asked;
      if (UNKNOWN_CARD.includes(asked.value.code)) return done(undefined);
      const found = understood(Read, asked.value, "getHealthCardByQRCode");
      if (!found.ok) return refused("unreachable");
      const { healthCardId, name, idNumber } = found.value.card;
      return done({ id: healthCardId, name, number: idNumber });
    },
  };
}
