import { memoryTable } from "../../functions/kernel/table/memory";
import { keyOf } from "../../functions/kernel/table/limits";
import type { Table, TableName, Units, Write } from "../../functions/kernel/table/table";
import { createWhole } from "../../functions/whole";
import { openHospital, TENANT, type Answer, type Hospital } from "../../test/kit/hospital";
import { dayOf } from "../../shared/kernel/time";
import type { Row } from "./race";

type Line = "own" | "session and audit" | "told";

/**
 * A hospital whose calls are counted in three lines: of their own; the fixed line of every call (session, limits, who is
 * asking, the row of a read); and what is told after the answer.
 */
export async function openApart() {
  const table = memoryTable();
  const nothing = (): Units => ({ read: 0, write: 0, trips: 0 });
  let used: Record<Line, Units> = { own: nothing(), "session and audit": nothing(), told: nothing() };
  let answered = false;
  // The table in memory charges before it first waits, so that reads side by side are told apart, too.
  function count<T>(fixed: boolean, ask: () => Promise<T>): Promise<T> {
    const before = table.units();
    const answer = ask();
    const after = table.units();
    const line: Line = answered ? "told" : fixed ? "session and audit" : "own";
    const { read, write, trips } = used[line];
    used[line] = {
      read: read + after.read - before.read,
      write: write + after.write - before.write,
      trips: trips + after.trips - before.trips,
    };
    return answer;
  }
  const everyCall = ({ table: name, pk }: { table: TableName; pk: string }): boolean =>
    name === "sessions" || name === "limits" || pk.startsWith(`${TENANT}#staff#`);
  const recordsRead = (writes: readonly Write[]): boolean =>
    writes.every((write) => keyOf(write).table === "audit" || everyCall(keyOf(write)));
  const door: Table = {
    ...table,
    get: (key) => count(everyCall(key), () => table.get(key)),
    query: (query) => count(everyCall(query), () => table.query(query)),
    commit: (writes) => count(recordsRead(writes), () => table.commit(writes)),
    increment: (key, by, limit, expiresAt) => count(true, () => table.increment(key, by, limit, expiresAt)),
  };
  const hospital: Hospital = await openHospital({ table: door, tellTwice: false });
  const later: (() => Promise<void>)[] = [];
  const whole = createWhole({ ...hospital.app.outside, after: (work) => void later.push(work) });

  /** Asks once, as a phone does, of an instance that knows prices and calendar; what follows the answer is counted apart. */
  async function ask(path: string, input: object, token?: string): Promise<Answer> {
    await hospital.clock.pause(1000);
    await whole.queries.hospital.priceList(TENANT);
    await whole.queries.hospital.dayKind(TENANT, dayOf(hospital.clock.now()));
    [used, answered] = [{ own: nothing(), "session and audit": nothing(), told: nothing() }, false];
    const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const request = new Request(`http://hospital.test/api/${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(input),
    });
    const answer = (await (await whole.api(request)).json()) as Answer;
    answered = true;
    for (const work of later.splice(0)) await work();
    if (!answer.ok) throw new Error(`${path} was refused: ${answer.code}`);
    return answer;
  }
  const rows = (name: string): Row[] =>
    (["own", "session and audit", "told"] as const).flatMap((line) =>
      (["read", "write", "trips"] as const).map((unit) => ({
        name,
        value: used[line][unit],
        unit: `${unit} (${line})`,
      })),
    );
  return { hospital, ask, rows };
}
