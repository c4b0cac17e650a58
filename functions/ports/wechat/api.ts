import * as z from "zod/mini";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { shaped } from "../line/json";
import { Misunderstood, UNSENT, type Line, type LineAnswer, type LineRequest, type Note } from "../line/port";
import { wechatJson } from "./json";
import type { TokenKeeper } from "./token";

/** WeChat said no: an `errcode` of table 0.3. */
export type SaidNo = {
  readonly ok: false;
  readonly code: "said-no";
  readonly errcode: number;
  /** What a courier behind WeChat said (contracts 4.1, 9300501). */
  readonly carrierSays?: string;
};
export type ApiAnswer<T> = Result<T, "unreachable"> | SaidNo;

const Refusal = z.object({
  errcode: z.optional(z.number()),
  errmsg: z.optional(z.string()),
  delivery_resultmsg: z.optional(z.string()),
});
/** The token is not the latest, malformed, or ran out. */
const TOKEN_CODES = new Set([40001, 40014, 42001]);
const JSON_TYPE = { "content-type": "application/json" };
const PNG = [0x89, 0x50, 0x4e, 0x47];

type Read<T> =
  { readonly value: T } | { readonly errcode: number; readonly rid: string; readonly carrierSays?: string };
type Reader<T> = (answer: LineAnswer) => Read<T>;

/** Makes sense of an answer: it is a refusal if and only if `errcode` is present and not 0 (contracts 0.2). */
const reading =
  <S extends z.ZodMiniType>(schema: S): Reader<z.infer<S>> =>
  (answer) => {
    const body = wechatJson(answer.bytes);
    const { errcode, errmsg, delivery_resultmsg: carrierSays } = shaped(Refusal, body);
    const rid = /\brid: ([0-9a-f-]{8,40})/.exec(errmsg ?? "")?.[1] ?? "";
    if (errcode) return { errcode, rid, ...(carrierSays ? { carrierSays } : {}) };
    return { value: shaped(schema, body) };
  };

/** An image, or the JSON of a refusal: what the first bytes say counts, whatever the content type says. */
const picture: Reader<Uint8Array> = (answer) => {
  if (PNG.every((byte, at) => answer.bytes[at] === byte)) return { value: answer.bytes };
  const refusal = reading(Refusal)(answer);
  if ("value" in refusal) throw new Misunderstood("neither an image nor a refusal");
  return refusal;
};

/** A call with a JSON body. */
export const posted = (name: string, path: string, body: unknown): LineRequest => ({
  name,
  method: "POST",
  path,
  headers: JSON_TYPE,
  body: JSON.stringify(body),
});

/** The server API of one account: plain calls, and calls with the access token that survive one change of token. */
export function wechatApi(line: Line, tokens: TokenKeeper, note: Note) {
  async function ask<T>(request: LineRequest, reader: Reader<T>): Promise<ApiAnswer<T>> {
    const answer = await line.ask(request, reader);
    if (!answer.ok) return answer;
    if ("value" in answer.value) return done(answer.value.value);
    const { errcode, rid, carrierSays } = answer.value;
    note({ event: "wechat.said-no", call: request.name, errcode, rid });
    return { ok: false, code: "said-no", errcode, ...(carrierSays ? { carrierSays } : {}) };
  }

  async function askWithToken<T>(request: LineRequest, reader: Reader<T>): Promise<ApiAnswer<T>> {
    const askAs = (token: string) => ask({ ...request, query: { ...request.query, access_token: token } }, reader);
    const token = await tokens.token();
    if (!token.ok) return refused("unreachable", UNSENT);
    const first = await askAs(token.value);
    if (first.ok || first.code !== "said-no" || !TOKEN_CODES.has(first.errcode)) return first;
    const other = await tokens.replace(token.value);
    return other.ok ? askAs(other.value) : refused("unreachable", UNSENT);
  }

  return {
    plain: <S extends z.ZodMiniType>(request: LineRequest, schema: S) => ask(request, reading(schema)),
    withToken: <S extends z.ZodMiniType>(request: LineRequest, schema: S) => askWithToken(request, reading(schema)),
    /** A PNG image. */
    image: (request: LineRequest) => askWithToken(request, picture),
  };
}
export type WechatApi = ReturnType<typeof wechatApi>;
