import type { ChatDoor } from "../../../miniprogram/src/shell/chat-thread/chat-door";
import type { ChatWorld } from "../../../miniprogram/src/shell/chat-thread/chat-world";
import type { Answer } from "../../kit/hospital";

/** A clock of its own: what is to happen later happens when the test lets time go on. */
export function timeline() {
  let now = 0;
  let turn = 0;
  const due: { at: number; turn: number; work: () => void }[] = [];
  const later = (work: () => void, ms: number) => {
    const one = { at: now + ms, turn: turn++, work };
    due.push(one);
    return () => {
      const at = due.indexOf(one);
      if (at >= 0) due.splice(at, 1);
    };
  };
  const settle = async () => {
    for (let i = 0; i < 12; i++) await new Promise<void>((next) => setImmediate(next));
  };
  return {
    later,
    now: () => now,
    wait: (ms: number) => new Promise<void>((done) => void later(done, ms)),
    /** Lets so many milliseconds pass, event after event. */
    async pass(ms: number): Promise<void> {
      const until = now + ms;
      await settle();
      for (;;) {
        due.sort((a, b) => a.at - b.at || a.turn - b.turn);
        if (!due[0] || due[0].at > until) break;
        const next = due.shift()!;
        now = next.at;
        next.work();
        await settle();
      }
      now = until;
    },
  };
}

export type Faults = { readonly before: number; readonly lost: number; readonly twice: number; readonly slow: number };
type Ask = (name: string, input: object) => Promise<Answer>;

/** A door over a line that loses requests and replies, sends some twice, and delivers out of order. */
export function faultyDoor(
  ask: Ask,
  random: () => number,
  faults: () => Faults | undefined,
  wait: (ms: number) => Promise<void>,
): ChatDoor {
  const silence = { ok: false, code: "network.failed" };
  const through = (name: string) => async (input: object) => {
    const odds = faults();
    await wait(20 + random() * 80);
    if (!odds) return ask(name, input);
    if (random() < odds.before) return silence;
    if (random() < odds.twice) void wait(random() * 3000).then(() => ask(name, input));
    const answer = await ask(name, input);
    if (random() < odds.slow) await wait(random() * 4000);
    return random() < odds.lost ? silence : answer;
  };
  const names = ["openThread", "readMessages", "earlier", "send", "recall", "markRead", "transcribe"] as const;
  const calls = Object.fromEntries(names.map((name) => [name, through(name)]));
  return { ...calls, putFile: async () => undefined } as unknown as ChatDoor;
}

export const noKeep: ChatWorld["keep"] = { read: () => [], write: () => undefined };
