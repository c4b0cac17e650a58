import { memoryTable } from "../../../functions/kernel/table/memory";
import type { Table } from "../../../functions/kernel/table/table";
import { followUp, openTalk, type TalkWorld } from "./talk-world";

jest.setTimeout(60_000);

/** One more follow-up for each order of events, in one hospital. */
async function* orders(seeds: readonly number[]) {
  const turn = { seed: 0 };
  const world = await openTalk({ table: shuffled(turn) });
  for (const seed of seeds) {
    turn.seed = 0;
    const next: TalkWorld = { ...world, ...(await followUp(world)) };
    turn.seed = seed * 7919 + 17;
    yield next;
  }
}

/** A table whose reads wait for others now and then, in an order that the seed decides. */
function shuffled(turn: { seed: number }): Table {
  const table = memoryTable();
  const pause = async () => {
    if (turn.seed === 0) return;
    turn.seed = (turn.seed * 1103515245 + 12345) & 0x7fffffff;
    for (let n = (turn.seed >> 8) % 12; n > 0; n--) await Promise.resolve();
  };
  return {
    ...table,
    get: async (key) => (await pause(), table.get(key)),
    query: async (query) => (await pause(), table.query(query)),
    commit: async (writes) => (await pause(), table.commit(writes)),
  };
}

/** Calls at the same moment: the kit's own clock and telling would put them in a row. */
async function atOnce(world: TalkWorld, asks: { name: string; input: object; token: string }[]) {
  const answers = await Promise.all(
    asks.map(async ({ name, input, token }) => {
      const request = new Request(`http://hospital.test/api/consultations/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify({ id: world.id, ...input }),
      });
      return (await world.hospital.app.api(request)).json();
    }),
  );
  await world.hospital.settle();
  return answers as { ok: boolean; code?: string; value: { callId: string; state: string } }[];
}
const SEEDS = Array.from({ length: 40 }, (_, n) => n + 1);
const seen = async ({ lines }: TalkWorld) =>
  (await lines()).map(({ card, notice }) => (card ? "call" : (notice?.code ?? "?")));

test("both ring at once, 40 orders: one call, both in it, one line in the chat", async () => {
  for await (const world of orders(SEEDS)) {
    const { hospital, doctor, patient, peers } = world;
    const answers = await atOnce(world, [
      { name: "ring", input: { callId: hospital.id(), peer: peers.doctor, kind: "video" }, token: doctor },
      { name: "ring", input: { callId: hospital.id(), peer: peers.patient, kind: "video" }, token: patient.token },
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(new Set(answers.map(({ value }) => value.callId)).size).toBe(1);
    const { value } = await world.call("callState", {}, doctor);
    expect([value.call.state, value.call.peers]).toEqual(["connected", peers]);
    expect(await seen(world)).toEqual(["call"]);
  }
});

test("hanging up against answering, 40 orders: one of them is first, the call is over, its line is written once", async () => {
  const ends = new Set<string>();
  for await (const world of orders(SEEDS)) {
    const { hospital, doctor, patient, peers } = world;
    const callId = hospital.id();
    await world.call("ring", { callId, peer: peers.doctor, kind: "voice" }, doctor);
    const [over, answered] = await atOnce(world, [
      { name: "hangUp", input: { callId, reason: "hung-up" }, token: doctor },
      { name: "pickUp", input: { callId, peer: peers.patient }, token: patient.token },
    ]);
    expect(over!.ok).toBe(true);
    const { value } = await world.call("callState", {}, doctor);
    expect(value.call.state).toBe(answered!.ok ? "ended" : "missed");
    if (!answered!.ok) expect(answered!.code).toBe("call.over");
    expect(await seen(world)).toEqual(["call", `call-${value.call.state}`]);
    ends.add(value.call.state);
  }
  expect([...ends].sort()).toEqual(["ended", "missed"]);
});

test("a message in the chat at the same moment takes nothing from a call", async () => {
  for await (const world of orders(SEEDS.slice(0, 10))) {
    const callId = world.hospital.id();
    const ring = { callId, peer: world.peers.doctor, kind: "voice" };
    const message = { id: world.hospital.id(), kind: "text", text: "您好" };
    const [rung] = await atOnce(world, [
      { name: "ring", input: ring, token: world.doctor },
      { name: "send", input: { message }, token: world.patient.token },
    ]);
    expect(rung!.ok).toBe(true);
    const order = (await world.lines()).map(({ seq }) => seq);
    expect(order).toEqual(order.map((_, at) => at + 1));
  }
});
