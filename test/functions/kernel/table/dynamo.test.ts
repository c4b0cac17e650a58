import { dynamoTable, type Send } from "../../../../functions/kernel/table/dynamo";
import { LostReply } from "../../../../functions/kernel/table/dynamo-errors";
import type { Call, Reply, Row } from "../../../../functions/kernel/table/dynamo-requests";
import { TableBusy, type Key, type Write } from "../../../../functions/kernel/table/table";
import { seeded } from "./seeded";

type Answer = Reply | Error | ((call: Call) => Reply | Error);

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name, ...more });
const REFUSED = named("ConditionalCheckFailedException");
const LOST = new LostReply("no reply");
const cancelled = (...codes: string[]): Error =>
  named("TransactionCanceledException", { CancellationReasons: codes.map((Code) => ({ Code })) });

/** A table whose client gives these answers, one for each call. */
function scripted(...answers: Answer[]) {
  const calls: Call[] = [];
  const pauses: number[] = [];
  const send: Send = async (call) => {
    calls.push(call);
    const next = answers.shift();
    const answer = typeof next === "function" ? next(call) : next;
    if (answer === undefined) throw new Error(`nobody expected ${call.name}`);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const pause = async (ms: number): Promise<void> => void pauses.push(ms);
  const now = (): number => Date.parse("2026-11-22T01:00:00.000Z");
  const table = dynamoTable({ send, pause, now, random: seeded(3), prefix: "p-", maxAttempts: 5 });
  return { table, calls, pauses, names: () => calls.map(({ name }) => name) };
}

const key = (sk: string): Key => ({ table: "patients", pk: "t#1", sk });
const one: Write = { put: key("a"), item: { v: 1, who: "a" }, when: "absent" };
const two: readonly Write[] = [
  { put: key("a"), item: { v: 2 }, when: { version: 1 } },
  { put: key("b"), item: { v: 1 }, when: "absent" },
];
/** What lies there when the first call of this kind had its effect after all. */
const written = (calls: readonly Call[]): Row => {
  const { Item, TransactItems } = calls[0]!.input as { Item?: Row; TransactItems?: { Put: { Item: Row } }[] };
  return (Item ?? TransactItems![0]!.Put.Item) as Row;
};

describe("a commit to DynamoDB", () => {
  it("goes as a plain write when it is one put or removal, as a transaction otherwise", async () => {
    const { table, names } = scripted({}, {}, {}, {});
    await table.commit([one]);
    await table.commit([{ remove: key("a"), when: "any" }]);
    await table.commit([{ check: key("a"), when: "absent" }]);
    await table.commit(two);
    expect(names()).toEqual(["Put", "Delete", "TransactWrite", "TransactWrite"]);
  });

  it.each([
    ["throttling", [named("ThrottlingException"), named("ProvisionedThroughputExceededException")]],
    ["a conflict on a plain write", [named("TransactionConflictException")]],
    ["a conflict in a transaction", [cancelled("None", "TransactionConflict")]],
    ["throttling in a transaction", [cancelled("ThrottlingError", "ProvisionedThroughputExceeded")]],
    ["a transaction that is still running", [named("TransactionInProgressException")]],
    ["a lost reply", [LOST]],
    ["a broken server", [named("InternalServerError", { $metadata: { httpStatusCode: 500 } })]],
  ])("is sent again, the very same, after %s", async (_, failures) => {
    const { table, calls, pauses } = scripted(...failures, {});
    expect(await table.commit(two)).toEqual({ ok: true });
    expect(calls).toHaveLength(failures.length + 1);
    expect(calls.every((call) => call === calls[0])).toBe(true);
    expect(calls[0]!.input.ClientRequestToken).toMatch(/^[0-9a-z]{16}$/);
    expect(pauses).toHaveLength(failures.length);
  });

  it("waits longer at most after every failure, and never the same for two clients", async () => {
    const { table, pauses } = scripted(LOST, LOST, LOST, LOST, {});
    await table.commit([one]);
    expect(pauses.map((ms, n) => ms >= 0 && ms < 25 * 2 ** n)).toEqual([true, true, true, true]);
    expect(new Set(pauses).size).toBe(4);
  });

  it("takes a failed condition as the answer, also beside a conflict, and does not ask again", async () => {
    const single = scripted(REFUSED);
    expect(await single.table.commit([one])).toEqual({ ok: false, failed: [0] });
    const several = scripted(cancelled("TransactionConflict", "ConditionalCheckFailed"));
    expect(await several.table.commit(two)).toEqual({ ok: false, failed: [1] });
    expect([...single.pauses, ...several.pauses]).toEqual([]);
  });

  it("gives up as busy after its attempts", async () => {
    const { table, calls } = scripted(LOST, LOST, LOST, LOST, LOST);
    await expect(table.commit([one])).rejects.toThrow(TableBusy);
    expect(calls).toHaveLength(5);
  });

  it.each(["ValidationException", "AccessDeniedException", "ResourceNotFoundException"])(
    "throws %s at once",
    async (name) => {
      const { table, calls } = scripted(named(name, { $metadata: { httpStatusCode: 400 } }));
      await expect(table.commit([one])).rejects.toThrow(name);
      expect(calls).toHaveLength(1);
    },
  );

  it("throws a transaction cancelled for another reason at once", async () => {
    const { table } = scripted(cancelled("None", "ValidationError"));
    await expect(table.commit(two)).rejects.toThrow("TransactionCanceledException");
  });
});

describe("after a lost reply, a commit whose repetition is refused", () => {
  it.each([
    ["plain", [one], REFUSED] as const,
    ["transaction", two, cancelled("ConditionalCheckFailed", "None")] as const,
  ])("knows its own effect by its mark (%s)", async (_, writes, refusal) => {
    const ours = scripted(LOST, refusal, () => ({ Item: written(ours.calls) }));
    expect(await ours.table.commit(writes)).toEqual({ ok: true });
    expect(ours.names().at(-1)).toBe("Get");
  });

  it("has failed when another wrote that version, even with the same content", async () => {
    const { table } = scripted(LOST, REFUSED, { Item: { pk: "t#1", sk: "a", v: 1, who: "a", _by: "another" } });
    expect(await table.commit([one])).toEqual({ ok: false, failed: [0] });
  });

  it("is of unknown outcome when another may have built upon it, or removed it", async () => {
    const later = scripted(LOST, REFUSED, { Item: { pk: "t#1", sk: "a", v: 2, _by: "another" } });
    await expect(later.table.commit([one])).rejects.toThrow(TableBusy);
    const gone = scripted(LOST, cancelled("ConditionalCheckFailed", "None"), {}, {});
    await expect(gone.table.commit(two)).rejects.toThrow(TableBusy);
    const removal = scripted(LOST, REFUSED);
    await expect(removal.table.commit([{ remove: key("a"), when: { version: 1 } }])).rejects.toThrow(TableBusy);
  });

  it("has simply failed when it only checks", async () => {
    const { table } = scripted(LOST, cancelled("ConditionalCheckFailed"));
    expect(await table.commit([{ check: key("a"), when: { version: 1 } }])).toEqual({ ok: false, failed: [0] });
  });
});

describe("a counter in DynamoDB", () => {
  const count = (table: ReturnType<typeof scripted>["table"]) => table.increment(key("n"), 1, 5, 2_000_000_000);
  const markOf = (call: Call): string => (call.input.ExpressionAttributeValues as { [name: string]: string })[":mark"]!;

  it("does not count twice when the reply was lost but it had counted", async () => {
    const lost = scripted(LOST, () => ({ Item: { pk: "t#1", sk: "n", v: 3, count: 3, _by: markOf(lost.calls[0]!) } }));
    expect(await count(lost.table)).toEqual({ ok: true, value: 3 });
    expect(lost.names()).toEqual(["Update", "Get"]);
  });

  it("counts again when the reply was lost and it had not", async () => {
    const { table, names } = scripted(LOST, {}, { Attributes: { count: 1 } });
    expect(await count(table)).toEqual({ ok: true, value: 1 });
    expect(names()).toEqual(["Update", "Get", "Update"]);
  });

  it("refuses at the limit without asking again", async () => {
    const { table, names } = scripted(
      Object.assign(named("ConditionalCheckFailedException"), { Item: { count: { N: "5" } } }),
    );
    expect(await count(table)).toEqual({ ok: false });
    expect(names()).toEqual(["Update"]);
  });
});

describe("the units of DynamoDB", () => {
  it("are taken from its answers, and weighed here for writes that failed or whose reply was lost", async () => {
    const large: Write = { put: key("b"), item: { v: 1, text: "x".repeat(1500) }, when: "absent" };
    const { table } = scripted(
      { ConsumedCapacity: { CapacityUnits: 0.5 } },
      { ConsumedCapacity: [{ CapacityUnits: 4 }, { CapacityUnits: 2 }] },
      cancelled("ConditionalCheckFailed", "None"),
      named("ThrottlingException"),
      LOST,
      { ConsumedCapacity: { CapacityUnits: 1 } },
    );
    await table.get(key("a"));
    expect(table.units()).toEqual({ read: 0.5, write: 0, trips: 1 });
    await table.commit(two);
    expect(table.units()).toEqual({ read: 0.5, write: 6, trips: 2 });
    await table.commit([one, large]);
    expect(table.units()).toEqual({ read: 0.5, write: 12, trips: 3 });
    await table.commit([one]);
    expect(table.units()).toEqual({ read: 0.5, write: 14, trips: 6 });
  });
});
