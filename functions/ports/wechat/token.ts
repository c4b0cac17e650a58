import * as z from "zod/mini";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { addMinutes } from "../../../shared/kernel/time";
import type { Clock } from "../clock/port";
import { jsonOf, shaped } from "../line/json";
import type { Line, Note } from "../line/port";
import type { TokenShelf } from "./port";

/** The platform hands out a new token from five minutes before the end of the old one; both work in between. */
const LEFT_AT_LEAST_MS = 300_000;

const Refusal = z.object({ errcode: z.optional(z.number()) });
const Issued = z.object({
  access_token: z.string().check(z.minLength(1), z.maxLength(2048)),
  expires_in: z.int().check(z.minimum(1), z.maximum(7200)),
});

type Held = { readonly token: string; readonly expiresAt: string };

/** The account's access token: from memory, else from the shelf of all instances, else from WeChat (contracts 1.4). */
export interface TokenKeeper {
  /** A token that has at least five minutes to live. */
  token(): Promise<Result<string, "unreachable">>;
  /** Another token than this one, which WeChat has just refused. */
  replace(refusedToken: string): Promise<Result<string, "unreachable">>;
}

/** Keeps the token of one app. However many ask at once, one of them goes; `force_refresh` is an operator's act only. */
export function tokenKeeper(parts: {
  line: Line;
  appid: string;
  secret: string;
  clock: Clock;
  shelf: TokenShelf;
  note: Note;
}): TokenKeeper {
  const { line, appid, secret, clock, shelf, note } = parts;
  const key = `wechat-token#${appid}`;
  let held: Held | undefined;
  let flight: Promise<Result<string, "unreachable">> | undefined;

  const fresh = (known: Held | undefined): known is Held =>
    known !== undefined && Date.parse(known.expiresAt) - Date.parse(clock.now()) >= LEFT_AT_LEAST_MS;

  const quietly = async <T>(event: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch {
      note({ event });
      return undefined;
    }
  };

  const request = () =>
    line.ask(
      {
        name: "stable_token",
        method: "POST",
        path: "/cgi-bin/stable_token",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ grant_type: "client_credential", appid, secret }),
      },
      (answer) => {
        const body = jsonOf(answer);
        const { errcode } = shaped(Refusal, body);
        return errcode ? { errcode } : shaped(Issued, body);
      },
    );

  async function fetchToken(refusedToken?: string): Promise<Result<string, "unreachable">> {
    const shelved = await quietly("wechat.shelf-failed", () => shelf.read(key));
    if (fresh(shelved) && shelved.token !== refusedToken) {
      held = shelved;
      return done(shelved.token);
    }
    const answer = await request();
    if (!answer.ok) return answer;
    if ("errcode" in answer.value) {
      note({ event: "wechat.token-refused", errcode: answer.value.errcode });
      return refused("unreachable");
    }
    const { access_token: token, expires_in: seconds } = answer.value;
    const expiresAt = addMinutes(clock.now(), seconds / 60);
    held = { token, expiresAt };
    await quietly("wechat.shelf-failed", () => shelf.write(key, token, expiresAt));
    return done(token);
  }

  const once = (refusedToken?: string): Promise<Result<string, "unreachable">> => {
    flight ??= fetchToken(refusedToken).finally(() => (flight = undefined));
    return flight;
  };

  return {
    token: async () => (fresh(held) ? done(held.token) : once()),
    replace: async (refusedToken) => {
      if (held?.token === refusedToken) held = undefined;
      return fresh(held) ? done(held.token) : once(refusedToken);
    },
  };
}
