import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { life, type Life } from "../../../shared/kernel/life";
import { endless, everyStep, reachable } from "./walk";

const SHARED = join(__dirname, "../../../shared");
const isLife = (value: unknown): value is Life<string, string> =>
  typeof value === "object" && value !== null && "start" in value && "steps" in value;

/** Every life of every domain, found by itself: a new domain's table is walked without a line here. */
const lives = readdirSync(SHARED)
  .map((domain) => join(SHARED, domain, "states.ts"))
  .filter((path) => existsSync(path))
  .flatMap((path) => Object.entries(jest.requireActual<Record<string, unknown>>(path)))
  .filter((entry): entry is [string, Life<string, string>] => isLife(entry[1]));

const light = life({
  start: "off",
  states: ["off", "on", "broken"],
  steps: { press: { from: ["off"], to: "on" }, drop: { from: ["off", "on"], to: "broken" } },
});

/** Axes that turn as long as their thing lives: every change of money is told to the hospital's record again. */
const TURNING = ["recordLife"];

describe.each(lives)("%s", (name, table) => {
  test("reaches every state from its start", () => {
    expect([...reachable(table)].sort()).toEqual([...table.states].sort());
  });
  test("takes from every state exactly the steps of its table, to where the table says", () => {
    for (const { state, step, expected, next } of everyStep(table)) {
      expect([state, step, next]).toEqual([state, step, expected]);
      expect(table.can(state, step)).toBe(expected !== undefined);
      expect(table.possible(state).includes(step)).toBe(expected !== undefined);
    }
  });
  test("lets every thing come to an end, and out of an end there is no step", () => {
    if (!TURNING.includes(name)) expect(endless(table)).toEqual([]);
    for (const state of table.states) expect(table.ended(state)).toBe(table.possible(state).length === 0);
  });
  test("names no state and no way twice", () => {
    expect(new Set(table.states).size).toBe(table.states.length);
    for (const { from } of Object.values(table.steps)) expect(new Set(from).size).toBe(from.length);
  });
});

describe("a life", () => {
  test("of each domain with states was found", () => {
    expect(lives.map(([name]) => name)).toEqual(expect.arrayContaining(["applicationLife", "documentLife"]));
  });
  test("allows what its table allows and nothing else", () => {
    expect(light.next("off", "press")).toBe("on");
    expect(light.next("on", "press")).toBeUndefined();
    expect(light.possible("off")).toEqual(["press", "drop"]);
    expect(light.ended("broken")).toBe(true);
    expect(light.ended("on")).toBe(false);
  });
  test("that names an unknown state does not load", () => {
    const wrong = { start: "a", states: ["a"], steps: { go: { from: ["a"], to: "b" } } };
    expect(() => life(wrong as never)).toThrow("step go names the unknown state b");
    const from = { start: "a", states: ["a"], steps: { go: { from: ["c"], to: "a" } } };
    expect(() => life(from as never)).toThrow("step go names the unknown state c");
  });
  test("with an island or without an end is seen by the walk", () => {
    const island = life({ start: "a", states: ["a", "b"], steps: { stay: { from: ["b"], to: "a" } } });
    expect([...reachable(island)]).toEqual(["a"]);
    const ring = life({
      start: "a",
      states: ["a", "b"],
      steps: { go: { from: ["a"], to: "b" }, back: { from: ["b"], to: "a" } },
    });
    expect(endless(ring)).toEqual(["a", "b"]);
  });
});
