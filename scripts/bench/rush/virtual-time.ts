import { setImmediate as turn } from "node:timers/promises";
import type { Clock } from "../../../functions/ports/clock/port";

type Sleeper = { readonly at: number; readonly order: number; readonly wake: () => void };

/** Time that passes only when everybody waits: a day of a hospital in seconds, the same for the same seed. */
export function virtualTime(startIso: string) {
  const heap: Sleeper[] = [];
  let [now, count] = [Date.parse(startIso), 0];
  const earlier = (a: Sleeper, b: Sleeper): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

  function push(one: Sleeper): void {
    let at = heap.push(one) - 1;
    while (at > 0 && earlier(one, heap[(at - 1) >> 1]!)) {
      heap[at] = heap[(at - 1) >> 1]!;
      at = (at - 1) >> 1;
    }
    heap[at] = one;
  }
  function pop(): Sleeper | undefined {
    const [first] = heap;
    const last = heap.pop();
    if (heap.length === 0 || !last || first === last) return first;
    let at = 0;
    for (let child = 1; child < heap.length; child = at * 2 + 1) {
      if (child + 1 < heap.length && earlier(heap[child + 1]!, heap[child]!)) child += 1;
      if (!earlier(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
  const sleep = (ms: number): Promise<void> =>
    new Promise((wake) => push({ at: now + Math.max(0, ms), order: count++, wake }));
  const clock: Clock = { now: () => new Date(now).toISOString(), pause: sleep };
  return {
    clock,
    sleep,
    now: () => now,
    /** Lets time pass until nobody waits for anything any more. */
    async runOut(): Promise<void> {
      await turn();
      for (let next = pop(); next; next = pop()) {
        now = Math.max(now, next.at);
        next.wake();
        // Whoever wakes goes as far as it can before the next one does.
        if (heap[0]?.at !== next.at) await turn();
      }
    },
  };
}
export type VirtualTime = ReturnType<typeof virtualTime>;
