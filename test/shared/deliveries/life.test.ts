import { deliveryLife } from "../../../shared/deliveries/states";

const { states, steps, start } = deliveryLife;

test("every state of a delivery is reached from the start", () => {
  const seen = new Set<string>([start]);
  for (let grown = true; grown;) {
    const before = seen.size;
    for (const { from, to } of Object.values(steps)) if (from.some((state) => seen.has(state))) seen.add(to);
    grown = seen.size > before;
  }
  expect([...states].filter((state) => !seen.has(state))).toEqual([]);
});

test("every step is possible from its states and from no other", () => {
  for (const name of Object.keys(steps) as (keyof typeof steps)[])
    for (const state of states)
      expect([name, state, deliveryLife.next(state, name)]).toEqual([
        name,
        state,
        steps[name].from.includes(state as never) ? steps[name].to : undefined,
      ]);
});

test("nothing leads from the courier's hands back into the house but the way of what failed", () => {
  const outside = ["handed-over", "collected", "in-transit", "out-for-delivery", "in-locker", "signed", "returning"];
  const into = Object.values(steps)
    .filter(({ from }) => from.some((state) => outside.includes(state)))
    .map(({ to }) => to as string);
  expect(into.filter((to) => ["chosen", "due", "ready", "packed", "cancelled"].includes(to))).toEqual([]);
});
