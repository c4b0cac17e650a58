import type { CallQuality } from "../../../../shared/consultations/talk-model";
import type { TalkPolicy } from "../../../../shared/consultations/talk-policy";
import { between, countersOf, overall, qualityOf, type Counters, type Measured } from "./quality";

const EVERY_MS = 2000;
type Told = {
  stats(): Promise<RTCStatsReport> | undefined;
  withPicture(): boolean;
  now(): number;
  onMeasured(measured: Measured, quality: CallQuality): void;
  /** It has been poor for so long that something has to change. */
  onPoor(): void;
};

/** Measures the line every two seconds and says when it has been poor for too long. */
export function createWatch(policy: TalkPolicy, told: Told) {
  let timer: ReturnType<typeof setInterval> | undefined;
  let last: Counters | undefined;
  let poorSince: number | undefined;
  const seen: CallQuality[] = [];

  async function look(): Promise<void> {
    const report = await told.stats();
    if (!report || !timer) return;
    const reports: Record<string, unknown>[] = [];
    report.forEach((one: Record<string, unknown>) => reports.push(one));
    const counters = countersOf(reports, told.now());
    const measured = last && between(last, counters, told.withPicture());
    last = counters;
    if (!measured) return;
    const quality = qualityOf(measured, policy);
    seen.push(quality);
    told.onMeasured(measured, quality);
    poorSince = quality === "poor" ? (poorSince ?? counters.at) : undefined;
    if (poorSince === undefined || counters.at - poorSince < policy.fallBack.poorSeconds * 1000) return;
    poorSince = undefined;
    told.onPoor();
  }
  return {
    start(): void {
      last = undefined;
      timer ??= setInterval(() => void look(), EVERY_MS);
    },
    stop(): void {
      clearInterval(timer);
      timer = undefined;
    },
    overall: () => overall(seen),
  };
}
