import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Table } from "../../../functions/kernel/table/table";
import type { Message } from "../../../shared/consultations/thread";
import { NOW } from "../../kit/hospital";
import { describeWithDynoxide, doorTo, startServer } from "../kernel/table/local-server";
import { openChat, type ChatWorld } from "./chat-world";

const KILLS = 2;
const EACH = 10;
const ROUND = 6;

/** The whole chat as one side reads it, page by page. */
async function wholeChat(world: ChatWorld, token: string): Promise<Message[]> {
  const all: Message[] = [];
  for (;;) {
    const after = all[all.length - 1]?.seq ?? 0;
    const answer = await world.call("readMessages", { after, changes: 0, v: 0 }, token);
    if (!answer.ok) throw new Error(`the chat was not read: ${answer.code}`);
    const page = (answer.value.messages ?? []) as Message[];
    if (page.length === 0) return all;
    all.push(...page);
  }
}

describeWithDynoxide("a chat on an embedded server that is killed", () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "chat-kill-"));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  test(`loses nothing acknowledged over ${KILLS} kill -9, and both sides read one order without a gap (C1, C2, C3)`, async () => {
    // The hospital of the kit has a time of its own: a session of it must not have expired by the world's.
    const now = () => Date.parse(NOW);
    server = await startServer(folder);
    let door = doorTo(server.endpoint, { maxAttempts: 1, now });
    const table: Table = {
      get: (key) => door.get(key),
      query: (query) => door.query(query),
      commit: (writes) => door.commit(writes),
      increment: (key, by, limit, expiresAt) => door.increment(key, by, limit, expiresAt),
      units: () => door.units(),
    };
    const world = await openChat({ table, tellTwice: false });
    const { hospital, patient, doctor } = world;
    const acknowledged = new Map<string, number>();
    const written: Record<string, string[]> = { [patient.token]: [], [doctor]: [] };
    let kills = 0;
    let restarting: Promise<void> | undefined;
    const killed = () =>
      (restarting ??= (async () => {
        kills++;
        process.kill(server.pid, "SIGKILL");
        await server.stop();
        server = await startServer(folder);
        door = doorTo(server.endpoint, { maxAttempts: 1, now });
        restarting = undefined;
      })());

    /** Sends line after line; an answer that did not come is asked for again under the same id. */
    const write = async (token: string, name: string): Promise<void> => {
      for (let n = 0; n < EACH; n++) {
        const message = { id: hospital.id(), kind: "text", text: `${name} ${n}` };
        written[token]!.push(message.id);
        for (let tries = 0; tries < 20; tries++) {
          const answer = await world.call("send", { message }, token).catch(() => undefined);
          if (answer?.ok) {
            acknowledged.set(message.id, (answer.value.message as Message).seq);
            break;
          }
          await restarting;
          await new Promise((again) => setTimeout(again, 50));
        }
        if (kills < KILLS && acknowledged.size >= (kills + 1) * ROUND) void killed();
      }
    };
    await Promise.all([write(patient.token, "她"), write(doctor, "医生")]);
    await restarting;

    // A door that tries again, as the live one does: no kill comes any more.
    door = doorTo(server.endpoint, { now });
    const views = [await wholeChat(world, patient.token), await wholeChat(world, doctor)];
    expect(kills).toBe(KILLS);
    expect(views[1]).toEqual(views[0]);
    expect(views[0]!.map(({ seq }) => seq)).toEqual(views[0]!.map((_, i) => i + 1));
    expect(acknowledged.size).toBe(2 * EACH);
    for (const [id, seq] of acknowledged) expect(views[0]![seq - 1]!.id).toBe(id);
    expect(views[0]).toHaveLength(2 * EACH);
    for (const [by, token] of [
      ["patient", patient.token],
      ["doctor", doctor],
    ] as const)
      expect(views[0]!.filter((message) => message.by === by).map(({ id }) => id)).toEqual(written[token]);
  }, 600_000);
});
