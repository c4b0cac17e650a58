import type { Result } from "../../../shared/kernel/result";

/** Where a client tells what went wrong: codes, routes and durations, never a value, a body or a query. */
export type Note = (line: { event: string; [name: string]: string | number }) => void;

export type LineRequest = {
  /** What the call is called in the log ("jscode2session"): paths and queries may carry secrets or record ids. */
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT";
  /** Path below the base URL, with a leading slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The largest answer that is read; 1 MiB unless told. */
  readonly mostBytes?: number;
  /** One time limit over several requests, instead of 3 seconds for this one. */
  readonly signal?: AbortSignal;
};

export type LineAnswer = {
  readonly status: number;
  /** Lower case, without parameters: "application/json". */
  readonly contentType: string;
  readonly headers: Headers;
  /** The raw body, as it came. */
  readonly bytes: Uint8Array;
};

/** The far side answered something that cannot be understood: it counts as a failure of the line. */
export class Misunderstood extends Error {
  override readonly name = "Misunderstood";
}

/**
 * The details of an `unreachable` after which it is known that the partner did nothing: the line rests, no connection came
 * about, or the partner said so. Without it nobody knows, and only a request with a key of its own may be made again (N4).
 */
export const UNSENT = "unsent";

/** One partner over HTTP, with a time limit and a circuit breaker. Never throws for what the far side may do. */
export interface Line {
  /**
   * Asks, and gives the answer to `understand`, which makes sense of it or throws {@link Misunderstood}. Answers
   * `unreachable` for no answer within 3 seconds, a broken connection, HTTP 5xx, a redirect, an oversize or
   * misunderstood answer, and at once while the line rests after five failures in a row; its details are {@link UNSENT}
   * where the request did not leave.
   */
  ask<T>(request: LineRequest, understand: (answer: LineAnswer) => T): Promise<Result<T, "unreachable">>;
}
