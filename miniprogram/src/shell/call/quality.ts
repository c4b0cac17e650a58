import type { CallQuality } from "../../../../shared/consultations/talk-model";
import type { TalkPolicy } from "../../../../shared/consultations/talk-policy";

/** Counters of a connection at one moment, as the browser keeps them. */
export type Counters = {
  readonly at: number;
  readonly roundTripMs?: number;
  readonly received: number;
  readonly lost: number;
  readonly bytes: number;
  readonly frames: number;
};
/** What happened between two moments. `frames`: decoded a second; absent where no picture is expected. */
export type Measured = {
  readonly roundTripMs: number;
  readonly lossPercent: number;
  readonly kilobits: number;
  readonly frames?: number;
};

type Report = Readonly<Record<string, unknown>>;
const number = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? value : 0);

/** Reads the counters out of `getStats()`. */
export function countersOf(reports: Iterable<Report>, at: number): Counters {
  let counters: Counters = { at, received: 0, lost: 0, bytes: 0, frames: 0 };
  for (const report of reports) {
    if (report.type === "candidate-pair" && report.state === "succeeded" && report.nominated !== false)
      counters = { ...counters, roundTripMs: number(report.currentRoundTripTime) * 1000 };
    if (report.type !== "inbound-rtp") continue;
    counters = {
      ...counters,
      received: counters.received + number(report.packetsReceived),
      lost: counters.lost + number(report.packetsLost),
      bytes: counters.bytes + number(report.bytesReceived),
      frames: counters.frames + number(report.framesDecoded),
    };
  }
  return counters;
}

/** Between two readings of one connection; undefined where they do not follow each other (the connection began anew). */
export function between(before: Counters, after: Counters, withPicture: boolean): Measured | undefined {
  const seconds = (after.at - before.at) / 1000;
  const [received, lost] = [after.received - before.received, Math.max(0, after.lost - before.lost)];
  if (seconds <= 0 || received < 0 || after.bytes < before.bytes || after.frames < before.frames) return undefined;
  const sent = received + lost;
  return {
    roundTripMs: Math.round(after.roundTripMs ?? before.roundTripMs ?? 0),
    // Nothing at all came: all of it was lost.
    lossPercent: sent === 0 ? 100 : Math.round((lost / sent) * 100),
    kilobits: Math.round(((after.bytes - before.bytes) * 8) / 1000 / seconds),
    ...(withPicture ? { frames: Math.round((after.frames - before.frames) / seconds) } : {}),
  };
}

/** Good, fair or poor: the worst of round trip, loss and pictures a second (D3-04). */
export function qualityOf({ roundTripMs, lossPercent, frames }: Measured, { quality }: TalkPolicy): CallQuality {
  const few = frames === undefined ? Infinity : frames;
  if (roundTripMs >= quality.roundTripMs.poor || lossPercent >= quality.lossPercent.poor || few <= quality.frames.poor)
    return "poor";
  if (roundTripMs >= quality.roundTripMs.fair || lossPercent >= quality.lossPercent.fair || few <= quality.frames.fair)
    return "fair";
  return "good";
}

/** The quality of a whole call, for the chat: what a fifth of it was at least. */
export function overall(seen: readonly CallQuality[]): CallQuality | undefined {
  if (seen.length === 0) return undefined;
  const share = (...those: CallQuality[]) => seen.filter((one) => those.includes(one)).length / seen.length;
  return share("poor") >= 0.2 ? "poor" : share("poor", "fair") >= 0.2 ? "fair" : "good";
}
