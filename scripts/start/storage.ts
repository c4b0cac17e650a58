import { join } from "node:path";
import { memoryTable } from "../../functions/kernel/table/memory";
import type { Table } from "../../functions/kernel/table/table";
import { liveClock } from "../../functions/ports/clock/live";
import { startDynoxide } from "../dynoxide";
import { createTables } from "../tables";

export type Storage = {
  readonly name: string;
  /** Where a server that speaks DynamoDB listens; absent for the table in memory. */
  readonly endpoint?: string;
  readonly table?: Table;
  readonly stop: () => Promise<void>;
};

const LOCAL = {
  region: "cn-north-1",
  prefix: "smart-hospital-",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
};

/**
 * The storage of this machine: the server that `DYNAMODB_ENDPOINT` names, else the embedded one from npm, else the table
 * in memory with a journal file (where npm has no binary for this platform).
 */
export async function startStorage(folder: string, wished: string | undefined): Promise<Storage> {
  if (wished) {
    await createTables({ ...LOCAL, endpoint: wished });
    return { name: `DynamoDB at ${wished}`, endpoint: wished, stop: async () => undefined };
  }
  const embedded = await startDynoxide({ folder: join(folder, "dynamodb") });
  if (embedded) {
    await createTables({ ...LOCAL, endpoint: embedded.endpoint });
    return { name: "embedded DynamoDB (dynoxide)", endpoint: embedded.endpoint, stop: embedded.stop };
  }
  const journal = join(folder, "table.journal");
  const table = memoryTable({ now: () => Date.parse(liveClock.now()), journal });
  return {
    name: `in memory with the journal ${journal}: no embedded DynamoDB for this platform`,
    table,
    stop: async () => undefined,
  };
}
