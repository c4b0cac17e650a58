import * as z from "zod/mini";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { jsonOf, shaped } from "../line/json";
import { Misunderstood, type LineAnswer } from "../line/port";
import type { Call, SignedLine, WechatPaySettings } from "./signed-line";
import type { Verifier } from "./verifier";

/** A verified answer: a yes, or a no with the provider's own code. */
export type Said = { readonly yes: LineAnswer } | { readonly no: string };

/**
 * Asks, verifies and gives the answer to `understand`, which makes sense of it or throws `Misunderstood`. No answer, an
 * unbelievable one or one without sense is `unreachable`: nothing is known of what became of the request.
 */
export type Asking = <T>(call: Call, understand: (said: Said) => T) => Promise<Result<T, "unreachable">>;

const Refusal = z.object({ code: z.string().check(z.regex(/^[A-Z][A-Z0-9_]{1,63}$/)) });

/** Three attempts of three seconds each and these pauses stay below ten seconds. */
const PAUSES_MS = [150, 300] as const;

const refusalOf = (answer: LineAnswer): string => shaped(Refusal, jsonOf(answer)).code;
const requestIdOf = (answer: LineAnswer): string =>
  /^[\w.-]{1,80}$/.exec(answer.headers.get("request-id") ?? "")?.[0] ?? "";

type Attempt = Result<Said, "again" | "unreachable">;

/**
 * Every call of this provider may be repeated with the same bytes: a lost or unbelievable answer is asked for twice more. A
 * refusal that is not sealed is no fact and is not repeated: the request itself was not understood, or somebody else speaks.
 */
export function createAsking(
  parts: Pick<WechatPaySettings, "clock" | "ids" | "note"> & {
    send: SignedLine;
    verifier: Verifier;
  },
): Asking {
  const { clock, ids, note, send, verifier } = parts;

  async function attempt(call: Call): Promise<Attempt> {
    const sent = await send(call);
    if (!sent.ok) return refused("again");
    const answer = sent.value;
    const { status } = answer;
    const where = { call: call.name, status, requestId: requestIdOf(answer) };
    const verdict = await verifier.check(answer.headers, answer.bytes);
    if (!verdict.ok) {
      note({ event: "wechat-pay.unverified", ...where, code: verdict.code });
      return refused(status < 300 ? "again" : "unreachable");
    }
    if (status < 300) return done({ yes: answer });
    const no = refusalOf(answer);
    note({ event: "wechat-pay.said-no", ...where, code: no });
    return done({ no });
  }

  async function persist(call: Call): Promise<Attempt> {
    let last = await attempt(call);
    for (const pause of PAUSES_MS) {
      if (last.ok || last.code === "unreachable") break;
      await clock.pause(pause + ids.fraction() * pause);
      last = await attempt(call);
    }
    return last;
  }

  return async (call, understand) => {
    try {
      const said = await persist(call);
      return said.ok ? done(understand(said.value)) : refused("unreachable");
    } catch (error) {
      if (!(error instanceof Misunderstood)) throw error;
      note({ event: "wechat-pay.misunderstood", call: call.name, code: error.message });
      return refused("unreachable");
    }
  };
}
