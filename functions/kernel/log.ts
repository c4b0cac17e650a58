import pino from "pino";

/** Ids, codes and durations: never a name, a number of a person, a diagnosis or a body. */
export type LogLine = { readonly event: string; readonly [name: string]: string | number | boolean | undefined };
export type Log = (line: LogLine) => void;

const PERSONAL = [/(?:\d[ -]?){11,}/, /\p{Script=Han}/u];

/** A text that could hold an identity number, a phone or a Chinese name is not printed, whatever field it stands in. */
export const scrub = (text: string): string =>
  PERSONAL.some((pattern) => pattern.test(text)) ? "***" : text.slice(0, 300);

/** A log that scrubs every value before pino writes it as one JSON line: to a file, a stream, or standard output. */
export function createLog(destination?: string | pino.DestinationStream): Log {
  const to = typeof destination === "string" ? pino.destination({ dest: destination, sync: true }) : destination;
  const logger = to ? pino({ base: null }, to) : pino({ base: null });
  return (line) => {
    const clean: Record<string, string | number | boolean> = {};
    for (const [name, value] of Object.entries(line))
      if (value !== undefined) clean[name] = typeof value === "string" ? scrub(value) : value;
    logger.info(clean);
  };
}

/** A log that says nothing, for tests. */
export const silentLog: Log = () => undefined;
