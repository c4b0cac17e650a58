import { MARK, keyOf } from "./limits";
import type { Item, Json, Key, Query, TableName, When, Write } from "./table";

/** One request to DynamoDB, named as its operation; the values are plain JSON. */
export type Call = {
  readonly name: "Get" | "Query" | "Put" | "Delete" | "Update" | "TransactWrite";
  readonly input: { readonly [name: string]: unknown };
};

/** An item as it lies in DynamoDB: our item flat beside its key and the mark of the commit that wrote it. */
export type Row = { readonly [name: string]: Json | undefined };

type Consumed = { readonly CapacityUnits?: number; readonly WriteCapacityUnits?: number };
export type Reply = {
  readonly Item?: Row;
  readonly Items?: readonly Row[];
  readonly LastEvaluatedKey?: Row;
  readonly Attributes?: Row;
  readonly ConsumedCapacity?: Consumed | readonly Consumed[];
};

/** What every request of one table carries: the name in DynamoDB, the present (epoch seconds) and the commit's mark. */
export type Frame = {
  readonly tableName: (table: TableName) => string;
  readonly seconds: number;
  readonly mark: string;
};

/**
 * The last character there is. A prefix is asked for as a range, because the local server's begins_with does not tell
 * capitals from small letters.
 */
const LAST = "\u{10ffff}";

const CAPACITY = { ReturnConsumedCapacity: "TOTAL" } as const;
const ABSENT = "attribute_not_exists(pk) OR #expiresAt <= :now";
const FRESH = "(attribute_not_exists(#expiresAt) OR #expiresAt > :now)";

export const keyRow = ({ pk, sk }: Key): Row => ({ pk, sk });
const rowOf = (key: Key, item: Item, mark: string): Row => ({ ...item, ...keyRow(key), [MARK]: mark });

/** The item without what only the table knows of. */
export function itemOf(row: Row): Item {
  const { pk: _pk, sk: _sk, [MARK]: _mark, ...item } = row;
  return item as Item;
}

/** A condition on what lies there, where an expired item counts as absent. */
function condition(when: When, seconds: number): Call["input"] {
  if (when === "any") return {};
  const names = { "#expiresAt": "expiresAt" };
  if (when === "absent")
    return {
      ConditionExpression: ABSENT,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ":now": seconds },
    };
  return {
    ConditionExpression: `#v = :v AND ${FRESH}`,
    ExpressionAttributeNames: { ...names, "#v": "v" },
    ExpressionAttributeValues: { ":now": seconds, ":v": when.version },
  };
}

export const getCall = (key: Key, frame: Frame): Call => ({
  name: "Get",
  input: { TableName: frame.tableName(key.table), Key: keyRow(key), ConsistentRead: true, ...CAPACITY },
});

export function queryCall(query: Query, after: string | undefined, frame: Frame): Call {
  const { table, pk, prefix, from, to, limit, newestFirst = false, eventual = false } = query;
  const [condition, values]: readonly [string, Row] =
    prefix !== undefined && prefix !== ""
      ? ["pk = :pk AND sk BETWEEN :from AND :to", { ":from": prefix, ":to": prefix + LAST }]
      : from !== undefined && from !== "" && to !== undefined
        ? ["pk = :pk AND sk BETWEEN :from AND :to", { ":from": from, ":to": to }]
        : from !== undefined && from !== ""
          ? ["pk = :pk AND sk >= :from", { ":from": from }]
          : to !== undefined
            ? ["pk = :pk AND sk <= :to", { ":to": to }]
            : ["pk = :pk", {}];
  return {
    name: "Query",
    input: {
      TableName: frame.tableName(table),
      KeyConditionExpression: condition,
      ExpressionAttributeValues: { ":pk": pk, ...values },
      Limit: limit,
      ScanIndexForward: !newestFirst,
      ConsistentRead: !eventual,
      ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
      ...CAPACITY,
    },
  };
}

function member(write: Write, frame: Frame): { readonly [operation: string]: Call["input"] } {
  const key = keyOf(write);
  const bound = { TableName: frame.tableName(key.table), ...condition(write.when, frame.seconds) };
  if ("put" in write) return { Put: { ...bound, Item: rowOf(key, write.item, frame.mark) } };
  return { ["remove" in write ? "Delete" : "ConditionCheck"]: { ...bound, Key: keyRow(key) } };
}

/** A lone put or removal goes plain (1 unit a KB), everything else as a transaction (2) under the commit's own token. */
export function commitCall(writes: readonly Write[], frame: Frame): Call {
  const members = writes.map((write) => member(write, frame));
  const [first] = members;
  if (writes.length === 1 && first?.Put) return { name: "Put", input: { ...first.Put, ...CAPACITY } };
  if (writes.length === 1 && first?.Delete) return { name: "Delete", input: { ...first.Delete, ...CAPACITY } };
  return { name: "TransactWrite", input: { TransactItems: members, ClientRequestToken: frame.mark, ...CAPACITY } };
}

const COUNTER = { "#v": "v", "#count": "count", "#expiresAt": "expiresAt", "#mark": MARK };

export const incrementCall = (key: Key, by: number, limit: number, expiresAt: number, frame: Frame): Call => ({
  name: "Update",
  input: {
    TableName: frame.tableName(key.table),
    Key: keyRow(key),
    UpdateExpression: "SET #expiresAt = :expiresAt, #mark = :mark ADD #count :by, #v :one",
    ConditionExpression: `(attribute_not_exists(#count) OR #count <= :room) AND ${FRESH}`,
    ExpressionAttributeNames: COUNTER,
    ExpressionAttributeValues: {
      ":expiresAt": expiresAt,
      ":mark": frame.mark,
      ":by": by,
      ":one": 1,
      ":room": limit - by,
      ":now": frame.seconds,
    },
    ReturnValues: "ALL_NEW",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    ...CAPACITY,
  },
});
