import * as z from "zod/mini";
import { done, type Result } from "../../../shared/kernel/result";
import { jsonOf, shaped } from "../line/json";
import type { Line, LineAnswer, LineRequest, Note } from "../line/port";
import type { TokenKeeper } from "./token";

/** WeChat said no: an `errcode` of table 0.3. */
export type SaidNo = { readonly ok: false; readonly code: "said-no"; readonly errcode: number };
export type ApiAnswer<T> = Result<T, "unreachable"> | SaidNo;

const Refusal = z.object({ errcode: z.optional(z.number()), errmsg: z.optional(z.string()) });
/** The token is not the latest, malformed, or ran out. */
const TOKEN_CODES = new Set([40001, 40014, 42001]);

/** Makes sense of an answer: it is a refusal if and only if `errcode` is present and not 0 (contracts 0.2). */
const reading =
  <S extends z.ZodMiniType>(schema: S) =>
  (answer: LineAnswer): { value: z.infer<S> } | { errcode: number; rid: string } => {
    const body = jsonOf(answer);
    const { errcode, errmsg } = shaped(Refusal, body);
    if (errcode) return { errcode, rid: /\brid: ([0-9a-f-]{8,40})/.exec(errmsg ?? "")?.[1] ?? "" };
    return { value: shaped(schema, body) };
  };

/** The server API of one app: plain calls, and calls with the access token that survive one change of token. */
export function wechatApi(line: Line, tokens: TokenKeeper, note: Note) {
  async function plain<S extends z.ZodMiniType>(request: LineRequest, schema: S): Promise<ApiAnswer<z.infer<S>>> {
    const answer = await line.ask(request, reading(schema));
    if (!answer.ok) return answer;
    if ("value" in answer.value) return done(answer.value.value);
    const { errcode, rid } = answer.value;
    note({ event: "wechat.said-no", call: request.name, errcode, rid });
    return { ok: false, code: "said-no", errcode };
  }

  async function withToken<S extends z.ZodMiniType>(request: LineRequest, schema: S): Promise<ApiAnswer<z.infer<S>>> {
    const ask = (token: string) => plain({ ...request, query: { ...request.query, access_token: token } }, schema);
    const token = await tokens.token();
    if (!token.ok) return token;
    const first = await ask(token.value);
    if (first.ok || first.code !== "said-no" || !TOKEN_CODES.has(first.errcode)) return first;
    const other = await tokens.replace(token.value);
    return other.ok ? ask(other.value) : other;
  }

  return { plain, withToken };
}
