import { between, chance } from "../money/random";

export const SIDES = ["patient", "doctor"] as const;
export type Side = (typeof SIDES)[number];
export const otherSide = (side: Side): Side => (side === "patient" ? "doctor" : "patient");

/** One message of the plan: who writes it, how long after the begin, and the mark that tells it from all others. */
export type Planned = { readonly by: Side; readonly atMs: number; readonly mark: string };

/** What stands in a message beside its mark; nothing that a desk asks about first. */
export const textOf = (mark: string): string => `今天感觉还好，记在 ${mark} 行。`;
export const MARK = /[pd]\d{4}/;

/** A side writes up to so many messages before the other one has its turn; between two it takes so long. */
const TURN = 5;
const GAP_MS = { least: 500, most: 1200 };

/** A talk as people have it: turns of a few messages, one side reading while the other writes. */
export function talkOf(messages: number, seed: number): Planned[] {
  const random = chance(seed, "chat");
  const plan: Planned[] = [];
  let [by, left, atMs]: [Side, number, number] = ["patient", 1, 0];
  for (let n = 0; n < messages; n++) {
    if (left-- === 0) [by, left] = [otherSide(by), between(random, 0, TURN - 1)];
    atMs += between(random, GAP_MS.least, GAP_MS.most);
    plan.push({ by, atMs, mark: `${by[0]}${String(n).padStart(4, "0")}` });
  }
  return plan;
}
