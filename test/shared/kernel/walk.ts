import type { Life } from "../../../shared/kernel/life";

/** Every state that steps lead to from the start, the start included. */
export function reachable<State extends string, Step extends string>(life: Life<State, Step>): Set<State> {
  const seen = new Set<State>([life.start]);
  for (const state of seen) for (const step of life.possible(state)) seen.add(life.next(state, step)!);
  return seen;
}

/** From every state every step: where the table says it leads, and where the life says so. */
export function everyStep<State extends string, Step extends string>(life: Life<State, Step>) {
  const names = Object.keys(life.steps) as Step[];
  return life.states.flatMap((state) =>
    names.map((step) => {
      const { from, to } = life.steps[step];
      return { state, step, expected: from.includes(state) ? to : undefined, next: life.next(state, step) };
    }),
  );
}

/** States from which no way leads to an end: a thing would live for ever. */
export function endless<State extends string, Step extends string>(life: Life<State, Step>): State[] {
  const ends = new Set<State>(life.states.filter((state) => life.ended(state)));
  for (let grown = true; grown;) {
    const more = life.states.filter(
      (state) => !ends.has(state) && life.possible(state).some((step) => ends.has(life.next(state, step)!)),
    );
    more.forEach((state) => ends.add(state));
    grown = more.length > 0;
  }
  return life.states.filter((state) => !ends.has(state));
}
