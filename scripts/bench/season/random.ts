export type Random = {
  /** Evenly in [0, 1). */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** Is something of this probability so? */
  chance(probability: number): boolean;
  /** One of these, each with its weight. */
  oneOf<T>(choices: readonly (readonly [weight: number, value: T])[]): T;
};

/** Chance that is the same for the same seed (mulberry32: 32 bits of state are enough to deal out a season). */
export function randomOf(seed: number): Random {
  let state = (seed * 0x9e3779b9) >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    whole: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
    chance: (probability) => fraction() < probability,
    oneOf(choices) {
      let left = fraction() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of choices) if ((left -= weight) < 0) return value;
      return choices[choices.length - 1]![1];
    },
  };
}
