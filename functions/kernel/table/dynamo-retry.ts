import { verdictOf, type AwsError } from "./dynamo-errors";
import { TableBusy } from "./table";

export type Patience = {
  /** How often one call is sent at most. */
  readonly maxAttempts: number;
  /** Waits so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  /** 0 (included) to 1. */
  readonly random: () => number;
};

/** How a call ended, and whether an earlier reply to it was lost (then it may have happened twice, or already). */
export type Ending<Reply> =
  { readonly reply: Reply; readonly lost: boolean } | { readonly refusal: AwsError; readonly lost: boolean };

const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 1000;

/**
 * Sends until there is an answer: conflicts, throttling and lost replies again with full-jitter back-off, a failed
 * condition never. `before` is asked between a lost reply and the next attempt whether the call has had its effect.
 */
export async function persist<Reply>(
  send: () => Promise<Reply>,
  { maxAttempts, pause, random }: Patience,
  before: () => Promise<Reply | undefined> = async () => undefined,
): Promise<Ending<Reply>> {
  let lost = false;
  for (let attempt = 1; ; attempt++) {
    try {
      const found = lost ? await before() : undefined;
      return { reply: found ?? (await send()), lost };
    } catch (thrown) {
      const error = thrown as AwsError;
      const verdict = verdictOf(error);
      if (verdict === "fatal") throw error;
      if (verdict === "refused") return { refusal: error, lost };
      lost ||= verdict === "lost";
      if (attempt >= maxAttempts) throw new TableBusy(`no answer after ${attempt} attempts`, { cause: error });
      await pause(random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)));
    }
  }
}
