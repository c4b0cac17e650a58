import { openSync, writeSync } from "node:fs";
import type { Instant } from "../../shared/kernel/time";

/** Ids, codes and durations: never a name, a number of a person, a diagnosis or a body. */
export type LogLine = { readonly event: string; readonly [name: string]: string | number | boolean | undefined };
export type Log = (line: LogLine) => void;
/** Where lines go: a path, or whatever takes text. */
export type LogDestination = string | { write(line: string): unknown };

const PERSONAL = [/(?:\d[ -]?){11,}/, /\p{Script=Han}/u];

/** A text that could hold an identity number, a phone or a Chinese name is not printed, whatever field it stands in. */
export const scrub = (text: string): string =>
  PERSONAL.some((pattern) => pattern.test(text)) ? "***" : text.slice(0, 300);

/**
 * A log that scrubs every value and writes one JSON line: to a file, a stream, or standard output. A few lines of our own,
 * since a logging library with its worker threads would be a fifteenth of what a cold function loads.
 */
export function createLog(now: () => Instant, destination: LogDestination = process.stdout): Log {
  const write = writerTo(destination);
  return (line) => {
    const clean: Record<string, string | number | boolean> = { level: "info", time: now() };
    for (const [name, value] of Object.entries(line))
      if (value !== undefined) clean[name] = typeof value === "string" ? scrub(value) : value;
    write(`${JSON.stringify(clean)}\n`);
  };
}

/** Synchronous to a file, so that a line is there when the process dies after it. */
function writerTo(destination: LogDestination): (line: string) => void {
  if (typeof destination !== "string") return (line) => void destination.write(line);
  const file = openSync(destination, "a");
  return (line) => void writeSync(file, line);
}

/** A log that says nothing, for tests. */
export const silentLog: Log = () => undefined;
