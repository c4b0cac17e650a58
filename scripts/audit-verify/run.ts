import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Head } from "../../functions/kernel/audit-chain";
import { verifyTrail, type Finding } from "../../functions/kernel/audit-verify";
import { dynamoTable } from "../../functions/kernel/table/dynamo";
import type { Table } from "../../functions/kernel/table/table";
import { createVault } from "../../functions/kernel/vault";

type Settings = { readonly [name: string]: string | undefined };

/** The last head of each chain of a hospital that a log names; lines that say something else do not count. */
export function headsIn(log: string, tenant: string): Map<number, Head> {
  const heads = new Map<number, Head>();
  for (const text of log.split("\n")) {
    if (!text.includes('"audit.sealed"')) continue;
    const line = JSON.parse(text) as { event: string; tenant: string; trail: number; seq: number; hash: string };
    if (line.event !== "audit.sealed" || line.tenant !== tenant) continue;
    if (line.seq > (heads.get(line.trail)?.seq ?? 0)) heads.set(line.trail, { seq: line.seq, hash: line.hash });
  }
  return heads;
}

const described = ({ is, trail, seq, subject, row }: Finding): string =>
  [is, `chain ${trail}`, seq === undefined ? "" : `link ${seq}`, subject ?? "", row ?? ""].filter(Boolean).join(" · ");

/**
 * Verifies the audit trail of every hospital of the settings against its chains and, with `--log FILE`, against the heads
 * that were logged. Says a line for each hospital and each thing that does not hold; answers how many there were. `table`
 * may be another engine.
 */
export async function run(
  args: readonly string[],
  env: Settings,
  say: (line: string) => void,
  table: Pick<Table, "get" | "query"> = tableOf(env),
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { log: { type: "string" } } });
  const log = values.log === undefined ? "" : readFileSync(values.log, "utf8");
  const index = Buffer.from(needed(env, "VAULT_INDEX_KEY"), "base64");
  const vault = createVault({ current: "", keys: new Map(), index }, (length) => new Uint8Array(length));
  let found = 0;
  for (const tenant of needed(env, "HOSPITALS").split(",")) {
    const { rows, links, findings } = await verifyTrail({ table, vault }, tenant, headsIn(log, tenant));
    say(`${tenant}: ${rows} rows in ${links} links, ${findings.length} that do not hold`);
    for (const finding of findings) say(`  ${described(finding)}`);
    found += findings.length;
  }
  return found;
}

function needed(env: Settings, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

function tableOf(env: Settings): Table {
  const {
    AWS_REGION: region = "cn-north-1",
    TABLE_PREFIX: prefix = "smart-hospital-",
    DYNAMODB_ENDPOINT: endpoint,
  } = env;
  const common = {
    region,
    prefix,
    now: () => Date.now(),
    pause: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    maxAttempts: 6,
  };
  if (endpoint === undefined) return dynamoTable(common);
  return dynamoTable({ ...common, endpoint, credentials: { accessKeyId: "local", secretAccessKey: "local" } });
}
