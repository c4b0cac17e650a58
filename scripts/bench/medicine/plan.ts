import { chance } from "../money/random";

/** What becomes of one prescription of the month, drawn before it begins. */
export type Fate =
  | "given"
  | "unpaid"
  | "not-needed"
  | "stopped"
  | "in-part"
  | "not-there"
  | "not-collected"
  | "lost"
  | "returned"
  | "damaged";
/** How the news of a payment or of a carrier comes: once, twice, hours later, or never. */
export type Hearing = "once" | "twice" | "late" | "never";
export type Plan = {
  readonly fate: Fate;
  readonly method: "pick-up" | "express";
  readonly carrier: "SF" | "EMS" | "JD" | "ZTO";
  readonly freight: "now" | "on-arrival";
  readonly hearing: () => Hearing;
};

/** Of a hundred: how many meet this fate; all others are given to her. */
const FATES: readonly (readonly [Fate, number])[] = [
  ["unpaid", 6],
  ["not-needed", 4],
  ["stopped", 4],
  ["in-part", 5],
  ["not-there", 2],
  ["not-collected", 3],
  ["lost", 2],
  ["returned", 3],
  ["damaged", 1],
];
/** Carriers that take their money at the door. */
const onArrival: readonly string[] = ["SF", "JD"];
const CARRIERS = ["SF", "EMS", "JD", "ZTO"] as const;

/** The month's prescriptions in turn, the same for the same seed. 5 of 100 messages are lost, 5 doubled, 5 late. */
export function planner(seed: number): () => Plan {
  const random = chance(seed, "medicine");
  const hearing = (): Hearing => {
    const drawn = random();
    return drawn < 0.05 ? "never" : drawn < 0.1 ? "twice" : drawn < 0.15 ? "late" : "once";
  };
  const first = FATES.map(([fate]) => fate);
  return () => {
    let left = random() * 100;
    // The first ones meet each fate once, so that a short month knows them all, too.
    const fate = first.shift() ?? FATES.find(([, share]) => (left -= share) < 0)?.[0] ?? "given";
    const sent = ["lost", "returned", "damaged"].includes(fate);
    const method = sent || (fate !== "not-collected" && random() < 0.6) ? "express" : "pick-up";
    const carrier = CARRIERS[Math.floor(random() * CARRIERS.length)]!;
    return {
      fate,
      method,
      carrier,
      freight: onArrival.includes(carrier) && random() < 0.3 ? "on-arrival" : "now",
      hearing,
    };
  };
}
