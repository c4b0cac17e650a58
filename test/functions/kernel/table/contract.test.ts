import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryTable } from "../../../../functions/kernel/table/memory";
import type { Table } from "../../../../functions/kernel/table/table";
import type { Dynoxide } from "../../../../scripts/dynoxide";
import { contract } from "./contract";
import { describeWithDynoxide, doorTo, startServer } from "./local-server";

describe("the table in memory", () => contract((now) => memoryTable({ now })));

describe("the table in memory, loaded from its journal before every read", () => {
  const folder = mkdtempSync(join(tmpdir(), "journal-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  contract((now) => {
    const journal = join(folder, "journal.jsonl");
    let table = memoryTable({ now, journal });
    const used = { read: 0, write: 0, trips: 0 };
    const units = () => {
      const { read, write, trips } = table.units();
      return { read: used.read + read, write: used.write + write, trips: used.trips + trips };
    };
    const reload = (): Table => {
      Object.assign(used, units());
      return (table = memoryTable({ now, journal }));
    };
    return {
      get: async (key) => reload().get(key),
      query: async (query) => reload().query(query),
      commit: (writes) => table.commit(writes),
      increment: (key, by, limit, expiresAt) => table.increment(key, by, limit, expiresAt),
      units,
    };
  });
});

describeWithDynoxide("the table on dynoxide", () => {
  let server: Dynoxide;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());
  contract((now) => doorTo(server.endpoint, { now }));
});
