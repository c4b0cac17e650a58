import { setTimeout as wait } from "node:timers/promises";
import type { End, Heard } from "./ends";
import type { Planned, Side } from "./plan";

const PATIENCE_MS = 30_000;
const LOOK_MS = 250;

/** Both ends write as planned; answers what each saw, once all is there or patience is over. */
export async function talk(
  ends: Readonly<Record<Side, End>>,
  plan: readonly Planned[],
): Promise<Readonly<Record<Side, Heard>>> {
  const begun = Date.now();
  for (const { by, atMs, mark } of plan) {
    await wait(Math.max(0, begun + atMs - Date.now()));
    await ends[by].say(mark);
  }
  const heardNow = async () => ({ patient: await ends.patient.heard(), doctor: await ends.doctor.heard() });
  const until = Date.now() + PATIENCE_MS;
  for (let heard = await heardNow(); ; heard = await heardNow()) {
    const { patient, doctor } = heard;
    if (patient.order.length >= plan.length && doctor.order.length >= plan.length) return heard;
    if (Date.now() > until) return heard;
    await wait(LOOK_MS);
  }
}
