/**
 * The life of a thing as one table: which steps exist, from which states each may be taken and where it leads.
 * Rules take steps through it, screens show a button only where a step is possible, tests walk it.
 */
export type Life<State extends string, Step extends string> = {
  readonly start: State;
  readonly states: readonly State[];
  readonly steps: { readonly [S in Step]: { readonly from: readonly State[]; readonly to: State } };
  /** Is this step possible from this state? */
  can(state: State, step: Step): boolean;
  /** The steps possible from a state, in table order. */
  possible(state: State): Step[];
  /** The state that a step leads to, or undefined where it is not possible. */
  next(state: State, step: Step): State | undefined;
  /** Does nothing lead out of this state? */
  ended(state: State): boolean;
};

/** Builds a {@link Life} from its table; throws at load when the table names an unknown state. */
export function life<const State extends string, const Step extends string>(table: {
  start: State;
  states: readonly State[];
  steps: { [S in Step]: { from: readonly NoInfer<State>[]; to: NoInfer<State> } };
}): Life<State, Step> {
  const known = new Set<string>(table.states);
  const names = Object.keys(table.steps) as Step[];
  for (const name of names)
    for (const state of [...table.steps[name].from, table.steps[name].to])
      if (!known.has(state)) throw new Error(`step ${name} names the unknown state ${state}`);
  const can = (state: State, step: Step) => table.steps[step].from.includes(state);
  return {
    ...table,
    can,
    possible: (state) => names.filter((step) => can(state, step)),
    next: (state, step) => (can(state, step) ? table.steps[step].to : undefined),
    ended: (state) => !names.some((step) => can(state, step)),
  };
}
