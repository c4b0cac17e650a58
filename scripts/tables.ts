import {
  CreateTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { fromEnv } from "@aws-sdk/credential-provider-env";
import { parseArgs } from "node:util";
import { quietly } from "../functions/kernel/table/quietly";
import { TABLES } from "../functions/kernel/table/table";

export type TablePlace = {
  readonly region: string;
  readonly prefix: string;
  /** A local server; AWS itself when left out. */
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

async function create(client: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [
          { AttributeName: "pk", AttributeType: "S" },
          { AttributeName: "sk", AttributeType: "S" },
        ],
        KeySchema: [
          { AttributeName: "pk", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 120, minDelay: 1, maxDelay: 5 }, { TableName });
}

/** Deleting expired items only saves room: reads and conditions treat them as gone anyway. */
async function expire(client: DynamoDBClient, TableName: string): Promise<void> {
  const { TimeToLiveDescription: now } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (now?.TimeToLiveStatus === "ENABLED" || now?.TimeToLiveStatus === "ENABLING") return;
  const TimeToLiveSpecification = { AttributeName: "expiresAt", Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

/** Creates every table that does not exist yet, paid per request, and waits until all can be used. Safe to repeat. */
export async function createTables({ region, prefix, endpoint, credentials }: TablePlace): Promise<void> {
  const usual = endpoint === undefined ? fromEnv() : { accessKeyId: "local", secretAccessKey: "local" };
  const config = { region, endpoint, credentials: credentials ?? usual };
  const client = quietly(() => new DynamoDBClient(config));
  try {
    await Promise.all(
      TABLES.map(async (table) => {
        await create(client, prefix + table);
        const expiring = expire(client, prefix + table);
        // A local server may not know of expiry; on AWS it must be there.
        await (endpoint === undefined ? expiring : expiring.catch(() => undefined));
      }),
    );
  } finally {
    client.destroy();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      region: { type: "string" },
      prefix: { type: "string", default: "smart-hospital-" },
      endpoint: { type: "string" },
    },
  });
  const { region, prefix, endpoint } = values;
  if (region === undefined) {
    console.error("Usage: tsx scripts/tables.ts --region cn-north-1 [--prefix smart-hospital-] [--endpoint URL]");
    process.exitCode = 2;
    return;
  }
  await createTables({ region, prefix, endpoint });
  console.log(`${TABLES.length} tables stand: ${TABLES.map((table) => prefix + table).join(", ")}`);
}

if (require.main === module) void main();
