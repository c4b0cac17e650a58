import type { Id } from "../../../../shared/kernel/ids";
import { contract, type OutputOf } from "../../../../shared/kernel/contract";
import { talkCalls, type CallView } from "../../../../shared/consultations/talk-calls";
import type { SignalKind } from "../../../../shared/consultations/talk-model";
import { client, type Client } from "../../kernel/api";
import type { Door } from "../../kernel/session";

const talk = contract("consultations", talkCalls);
export type TalkClient = Client<typeof talk>;
export type TalkNow = OutputOf<(typeof talkCalls)["callState"]>;
export const talkClient = (door: Door): TalkClient => client(talk, door);

/** What one side tells the other about what it sends, and whether it asks to go on by voice. */
export type Media = { readonly camera: boolean; readonly sound: boolean; readonly voicePlease?: boolean };
export type Said =
  | { readonly kind: "description"; readonly body: RTCSessionDescriptionInit }
  | { readonly kind: "candidates"; readonly body: readonly RTCIceCandidateInit[] }
  | { readonly kind: "media"; readonly body: Media };

/** A signal as it was written; one that cannot be read is passed over. */
export function heard(kind: SignalKind, body: string): Said | undefined {
  try {
    return { kind, body: JSON.parse(body) as unknown } as Said;
  } catch {
    return undefined;
  }
}

const GATHER_MS = 150;
const RETRY_MS = 1000;
const TRIES = 8;
/** Answers that asking again may change. */
const PASSING = new Set(["network.failed", "service.busy", "service.failed", "rate.exceeded"]);

type Where = { readonly id: Id; readonly callId: Id; readonly peer: Id };

/**
 * Says things to the other side one after the other: each with an id of its own, asked again with the same id until it has
 * arrived. Candidates that come close together travel together.
 */
export function createMouth(ask: TalkClient["signal"], where: Where, newId: () => Id) {
  let chain: Promise<void> = Promise.resolve();
  let gathered: RTCIceCandidateInit[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  async function deliver({ kind, body }: Said): Promise<void> {
    const stepId = newId();
    for (let n = 0; n < TRIES && !closed; n++) {
      const answer = await ask({ ...where, stepId, kind, body: JSON.stringify(body) });
      if (answer.ok || !PASSING.has(answer.code)) return;
      await pause(RETRY_MS);
    }
  }
  const queue = (said: Said) => void (chain = chain.then(() => (closed ? undefined : deliver(said))));
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (gathered.length) queue({ kind: "candidates", body: gathered });
    gathered = [];
  }
  return {
    say(said: Exclude<Said, { kind: "candidates" }>): void {
      flush();
      queue(said);
    },
    candidate(candidate: RTCIceCandidateInit): void {
      gathered.push(candidate);
      timer ??= setTimeout(flush, GATHER_MS);
    },
    close(): void {
      closed = true;
      clearTimeout(timer);
    },
  };
}
export type Mouth = ReturnType<typeof createMouth>;

/** Hangs up, asked again where the answer was lost; the call as it is then. */
export async function hangUpFirmly(
  { hangUp }: Pick<TalkClient, "hangUp">,
  input: Parameters<TalkClient["hangUp"]>[0],
): Promise<CallView | undefined> {
  for (let n = 0; n < 3; n++) {
    const answer = await hangUp(input);
    if (answer.ok) return answer.value;
    if (!PASSING.has(answer.code)) return undefined;
  }
  return undefined;
}
