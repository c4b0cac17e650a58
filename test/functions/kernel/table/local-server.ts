import { setTimeout as wait } from "node:timers/promises";
import { dynamoTable, type DynamoOptions } from "../../../../functions/kernel/table/dynamo";
import type { Table } from "../../../../functions/kernel/table/table";
import { dynoxideBinary, startDynoxide, type Dynoxide } from "../../../../scripts/dynoxide";
import { createTables } from "../../../../scripts/tables";

const missing = dynoxideBinary() === undefined;

/** Runs a block only where dynoxide is installed, and says so; in CI a missing server is a failure, not a skip. */
export function describeWithDynoxide(title: string, block: () => void): void {
  if (!missing) return describe(title, block);
  if (process.env.CI === "true") {
    return describe(title, () => it("needs the package @dynoxide/linux-x64", () => expect(missing).toBe(false)));
  }
  describe.skip(`${title} (skipped: @dynoxide/linux-x64 is not installed on this platform)`, block);
}

const PLACE = { region: "local", prefix: "test-" };

/** A new server with all tables. */
export async function startServer(folder?: string): Promise<Dynoxide> {
  const server = await startDynoxide({ folder });
  if (server === undefined) throw new Error("dynoxide is not installed");
  await createTables({ ...PLACE, endpoint: server.endpoint });
  return server;
}

/** A door of its own to the server, as another function instance would have. */
export function doorTo(endpoint: string, more: Partial<Pick<DynamoOptions, "now" | "maxAttempts">> = {}): Table {
  const ports = { now: Date.now, random: Math.random, pause: (ms: number) => wait(ms), maxAttempts: 10 };
  return dynamoTable({ ...PLACE, endpoint, ...ports, ...more });
}
