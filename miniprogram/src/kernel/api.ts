import Taro from "@tarojs/taro";
import type { ClientAnswerOf, Contract, FieldError, InputOf } from "../../../shared/kernel/contract";
import { usePreferences } from "./preferences";
import { signInAgain, tokenOf, type Door } from "./session";

/** A refusal of any call, as a screen meets it. */
export type Refusal = {
  readonly ok: false;
  readonly code: string;
  readonly details?: unknown;
  readonly fields?: readonly FieldError[];
  readonly trace?: string;
};
export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;

export type Client<C extends Contract> = {
  readonly [Call in keyof C["calls"]]: (input: InputOf<C["calls"][Call]>) => Promise<ClientAnswerOf<C["calls"][Call]>>;
};

const PATIENCE_MS = 20_000;
const NO_SESSION = new Set(["session.missing", "session.ended"]);

/** The calls of a contract as methods. They never throw: silence on the line is `network.failed`. */
export function client<const C extends Contract>(contract: C, door: Door = "patient"): Client<C> {
  const methods = Object.keys(contract.calls).map((call) => [
    call,
    (input: unknown) => ask(`/api/${contract.domain}/${call}`, input, door),
  ]);
  return Object.fromEntries(methods) as Client<C>;
}

/**
 * One call of another domain, for a page that shows a little of it: only the type comes along (`callOf<typeof orders,
 * "mine">("orders", "mine")`), so that the main package does not carry the schemas of that domain.
 */
export const callOf =
  <C extends Contract, Name extends keyof C["calls"] & string>(domain: string, name: Name) =>
  (input: InputOf<C["calls"][Name]>) =>
    ask(`/api/${domain}/${name}`, input, "patient") as Promise<ClientAnswerOf<C["calls"][Name]>>;

/** Asks; where the session has ended, signs in again once and repeats the same body, so the same ids. */
async function ask(path: string, input: unknown, door: Door): Promise<Answer<unknown>> {
  const answer = await post(path, input, door);
  if (answer.ok || !NO_SESSION.has(answer.code)) return answer;
  return (await signInAgain(door)) ? post(path, input, door) : answer;
}

async function post(path: string, input: unknown, door: Door): Promise<Answer<unknown>> {
  try {
    const { statusCode, data: body } = await Taro.request({
      url: `${API_BASE}${path}`,
      method: "POST",
      header: headers(door),
      data: JSON.stringify(input),
      dataType: "json",
      timeout: PATIENCE_MS,
    });
    if (isAnswer(body)) return body;
    return { ok: false, code: statusCode >= 500 ? "service.failed" : "network.failed" };
  } catch {
    return { ok: false, code: "network.failed" };
  }
}

/** The headers that every request to our functions carries. */
export function headers(door: Door = "patient"): Record<string, string> {
  const token = tokenOf(door);
  return {
    "content-type": "application/json",
    "accept-language": usePreferences.getState().language === "en" ? "en" : "zh-CN",
    "x-hospital": HOSPITAL_ID,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
}

const isAnswer = (body: unknown): body is Answer<unknown> =>
  typeof body === "object" && body !== null && typeof (body as { ok?: unknown }).ok === "boolean";
