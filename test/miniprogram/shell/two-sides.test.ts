/** @jest-environment node */
import { chatEngine, type ChatEngine } from "../../../miniprogram/src/shell/chat-thread/chat-engine";
import type { ChatState } from "../../../miniprogram/src/shell/chat-thread/chat-state";
import { seeded } from "../../functions/kernel/table/seeded";
import { openChat } from "../../functions/consultations/chat-world";
import { faultyDoor, noKeep, timeline, type Faults } from "./chat-line";

const SEEDS = 5;
const EACH = 12;
const CHAOS: Faults = { before: 0.15, lost: 0.2, twice: 0.15, slow: 0.2 };

const idsOf = ({ messages }: ChatState): string[] => messages.map(({ id }) => id);

/** Both sides write while the line does its worst; then it calms down, and both have everything. */
async function conversation(seed: number) {
  const world = await openChat();
  const random = seeded(seed);
  const time = timeline();
  let faults: Faults | undefined = CHAOS;
  const sides = (["patient", "doctor"] as const).map((side) => {
    const token = side === "patient" ? world.patient.token : world.doctor;
    const ask = (name: string, input: object) => world.call(name, input, token);
    const door = faultyDoor(ask, random, () => faults, time.wait);
    const { later } = time;
    const now = () => new Date(time.now()).toISOString();
    const engine: ChatEngine = chatEngine(world.id, { door, side, later, now, newId: world.hospital.id, keep: noKeep });
    const views: string[][] = [];
    engine.subscribe(() => views.push(idsOf(engine.state())));
    return { side, engine, views, written: [] as string[] };
  });
  sides.forEach(({ engine }) => engine.setFront(true));
  for (let n = 0; n < EACH; n++) {
    for (const { engine, side, written } of sides) written.push(engine.send({ kind: "text", text: `${side} ${n}` }));
    if (n % 4 === 3) sides[n % 2]!.engine.setFront(false);
    await time.pass(400 + random() * 1500);
    sides.forEach(({ engine }) => engine.setFront(true));
  }
  faults = undefined;
  await time.pass(60_000);
  return { world, sides };
}

describe("two sides of one chat over a line that loses, doubles and reorders (C1, C2, C3)", () => {
  test.each(Array.from({ length: SEEDS }, (_, i) => i + 1))("seed %i", async (seed) => {
    const { sides } = await conversation(seed);
    const [hers, his] = sides.map(({ engine }) => engine.state());
    const order = idsOf(hers!);
    expect(idsOf(his!)).toEqual(order);
    expect(hers!.messages.map(({ seq }) => seq)).toEqual(order.map((_, i) => i + 1));
    // Everything that was written stands there once, each side's in the order in which it was written.
    expect(order).toHaveLength(2 * EACH);
    for (const { side, written, engine, views } of sides) {
      const own = hers!.messages.filter(({ by }) => by === side).map(({ id }) => id);
      expect(own).toEqual(written);
      expect(engine.state().waiting).toEqual([]);
      // At every moment what a side saw was a beginning of the one order.
      for (const view of views) expect(view).toEqual(order.slice(0, view.length));
    }
    expect(hers!.head!.read).toEqual({ patient: 2 * EACH, doctor: 2 * EACH });
  });
});
