import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { quietly } from "../../../../functions/kernel/table/quietly";
import { createTables } from "../../../../scripts/tables";
import { describeWithDynoxide, doorTo, startServer } from "./local-server";

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function ends(pid: number): Promise<void> {
  while (lives(pid)) await wait(20);
}

describeWithDynoxide("the local server", () => {
  it.each(["SIGKILL", "SIGINT"] as const)("ends when the process that started it gets %s", async (signal) => {
    const holder = join(__dirname, "dynoxide-holder.ts");
    const child = spawn(process.execPath, ["-r", "tsx/cjs", holder], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(createInterface(child.stdout), "line")) as [string];
    const pid = Number(line);
    expect(lives(pid)).toBe(true);
    child.kill(signal);
    await ends(pid);
    expect(lives(pid)).toBe(false);
  });

  it("keeps its tables in a folder over a stop, and stops for good", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dynoxide-"));
    const key = { table: "patients", pk: "t#1", sk: "a" } as const;
    const first = await startServer(folder);
    await doorTo(first.endpoint).commit([{ put: key, item: { v: 1 }, when: "absent" }]);
    await first.stop();
    expect(lives(first.pid)).toBe(false);
    const second = await startServer(folder);
    expect(await doorTo(second.endpoint).get(key)).toEqual({ v: 1 });
    await second.stop();
    rmSync(folder, { recursive: true });
  });

  it("takes the creation of tables twice, and pays them by request", async () => {
    const server = await startServer();
    const place = { region: "local", prefix: "twice-", endpoint: server.endpoint };
    await createTables(place);
    await createTables(place);
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const client = quietly(() => new DynamoDBClient({ ...place, credentials }));
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: "twice-outbox" }));
    expect(table?.BillingModeSummary?.BillingMode).toBe("PAY_PER_REQUEST");
    expect(table?.KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual(["pk", "sk"]);
    client.destroy();
    await server.stop();
  });
});
