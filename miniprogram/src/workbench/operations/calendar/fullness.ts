export type Fullness = "none" | "free" | "some" | "nearly" | "full";
const NEARLY = 0.85;

/** How full a session is, as one of five words. */
export function fullnessOf(taken: number, units: number): Fullness {
  if (units === 0) return "none";
  if (taken === 0) return "free";
  if (taken >= units) return "full";
  return taken / units >= NEARLY ? "nearly" : "some";
}
