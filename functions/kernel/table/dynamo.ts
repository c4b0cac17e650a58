import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { fromEnv } from "@aws-sdk/credential-provider-env";
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { LostReply, failedOf, type AwsError } from "./dynamo-errors";
import { meter } from "./dynamo-meter";
import {
  commitCall,
  getCall,
  incrementCall,
  itemOf,
  queryCall,
  type Call,
  type Frame,
  type Reply,
  type Row,
} from "./dynamo-requests";
import { persist, type Patience } from "./dynamo-retry";
import { MARK, assertCommit, assertIncrement, assertKey, assertQuery, isExpired } from "./limits";
import { quietly } from "./quietly";
import { cursorOf, startOf } from "./range";
import { TableBusy, type Committed, type Table, type Write } from "./table";

export type Send = (call: Call) => Promise<Reply>;

export type DynamoOptions = Patience & {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Put before every table's name. */
  readonly prefix: string;
} & (
    | {
        readonly region: string;
        /** Another server that speaks DynamoDB; AWS itself when left out. */
        readonly endpoint?: string;
        /** `AWS_ACCESS_KEY_ID` and its companions of the environment when left out; a local server takes any. */
        readonly credentials?: {
          readonly accessKeyId: string;
          readonly secretAccessKey: string;
          readonly sessionToken?: string;
        };
      }
    | { readonly send: Send }
  );

const COMMANDS = {
  Get: GetCommand,
  Query: QueryCommand,
  Put: PutCommand,
  Delete: DeleteCommand,
  Update: UpdateCommand,
  TransactWrite: TransactWriteCommand,
};

function liveSend(config: DynamoDBClientConfig): Send {
  // Retrying is ours alone, because only we know what to read back after a lost reply.
  const requestHandler = { connectionTimeout: 2000, requestTimeout: 5000, throwOnRequestTimeout: true };
  const client = quietly(() => new DynamoDBClient({ ...config, maxAttempts: 1, requestHandler }));
  client.middlewareStack.add(
    (next) => async (request) => {
      try {
        return await next(request);
      } catch (error) {
        // Everything that is not an answer of the service broke on the way: refused, reset, timed out, cut short.
        throw (error as { readonly $fault?: string }).$fault ? error : new LostReply("no reply", { cause: error });
      }
    },
    { step: "deserialize", priority: "high" },
  );
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  // Each input was built for its command by dynamo-requests.ts; the map loses that pairing, hence the casts.
  return (call) => documents.send(new COMMANDS[call.name](call.input as never) as never) as Promise<Reply>;
}

/** 16 base-36 characters with 80 random bits: they name a commit towards AWS and on every item that it wrote. */
const markOf = (random: () => number): string =>
  [random(), random()]
    .map((n) =>
      Math.floor(n * 2 ** 40)
        .toString(36)
        .padStart(8, "0"),
    )
    .join("");

/** DynamoDB, or a server that speaks its protocol. */
export function dynamoTable(options: DynamoOptions): Table {
  const { now, prefix } = options;
  const { send, units } = meter("send" in options ? options.send : liveSend(configOf(options)));
  const frame = (): Frame => ({
    tableName: (table) => prefix + table,
    seconds: Math.floor(now() / 1000),
    mark: markOf(options.random),
  });
  const ask = async (call: Call): Promise<Reply> => {
    const ending = await persist(() => send(call), options);
    if ("refusal" in ending) throw ending.refusal;
    return ending.reply;
  };
  const rowAt = async (key: Parameters<Table["get"]>[0]): Promise<Row | undefined> =>
    (await ask(getCall(key, frame()))).Item;

  /**
   * After a lost reply the repeated commit met a failed condition: perhaps its own effect. One item with our mark proves
   * that it happened; one of the same version written by another proves that it did not; anything else leaves it open.
   */
  async function happened(writes: readonly Write[], mark: string): Promise<boolean> {
    if (writes.every((write) => "check" in write)) return false;
    let beaten = false;
    for (const write of writes) {
      if (!("put" in write)) continue;
      const row = await rowAt(write.put);
      if (row?.[MARK] === mark) return true;
      if (row !== undefined && write.when !== "any" && Number(row.v) <= write.item.v) beaten = true;
    }
    if (!beaten) throw new TableBusy("the outcome of a commit stays unknown");
    return false;
  }

  async function commit(writes: readonly Write[]): Promise<Committed> {
    assertCommit(writes);
    const context = frame();
    const call = commitCall(writes, context);
    const ending = await persist(() => send(call), options);
    if ("reply" in ending) return { ok: true };
    if (ending.lost && (await happened(writes, context.mark))) return { ok: true };
    return { ok: false, failed: failedOf(ending.refusal) };
  }

  return {
    units,

    async get(key) {
      assertKey(key);
      const row = await rowAt(key);
      const item = row === undefined ? undefined : itemOf(row);
      return item !== undefined && !isExpired(item, now()) ? item : undefined;
    },

    async query(query) {
      assertQuery(query);
      const start = startOf(query);
      if (start === "nothing") return { items: [] };
      const { Items = [], LastEvaluatedKey } = await ask(queryCall(query, start.after, frame()));
      const items = Items.map((row) => ({ sk: String(row.sk), item: itemOf(row) }));
      const found = items.filter(({ item }) => !isExpired(item, now()));
      return LastEvaluatedKey === undefined
        ? { items: found }
        : { items: found, cursor: cursorOf(String(LastEvaluatedKey.sk)) };
    },

    commit,

    async increment(key, by, limit, expiresAt) {
      assertIncrement(key, by, limit, expiresAt);
      if (by > limit) return { ok: false };
      for (let round = 1; round <= options.maxAttempts; round++) {
        const context = frame();
        const ours = async (): Promise<Reply | undefined> => {
          const { Item } = await send(getCall(key, context));
          return Item?.[MARK] === context.mark ? { Attributes: Item } : undefined;
        };
        const call = incrementCall(key, by, limit, expiresAt, context);
        const ending = await persist(() => send(call), options, ours);
        if ("reply" in ending) return { ok: true, value: Number(ending.reply.Attributes?.count) };
        const late = ending.lost ? await ours() : undefined;
        if (late) return { ok: true, value: Number(late.Attributes?.count) };
        if (!expired(ending.refusal, context)) return { ok: false };
        const fresh = { v: 1, count: by, expiresAt };
        const again = await commit([{ put: key, item: fresh, when: "absent" }]);
        if (again.ok) return { ok: true, value: by };
      }
      throw new TableBusy("a counter kept expiring");
    },
  };
}

/** The counter that refused lay there but had run out: it begins anew. */
const expired = ({ Item }: AwsError, { seconds }: Frame): boolean =>
  Item?.expiresAt?.N !== undefined && Number(Item.expiresAt.N) <= seconds;

function configOf(options: Extract<DynamoOptions, { readonly region: string }>): DynamoDBClientConfig {
  const { region, endpoint, credentials } = options;
  const usual = endpoint === undefined ? fromEnv() : { accessKeyId: "local", secretAccessKey: "local" };
  return { region, endpoint, credentials: credentials ?? usual };
}
