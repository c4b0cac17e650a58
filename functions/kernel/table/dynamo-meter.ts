import { verdictOf, type AwsError } from "./dynamo-errors";
import type { Call, Reply } from "./dynamo-requests";
import { writeUnits } from "./limits";
import type { Units } from "./table";

type Member = { readonly [operation: string]: { readonly Item?: unknown } };

const sizeOf = (item: unknown): number => (item === undefined ? 0 : Buffer.byteLength(JSON.stringify(item), "utf8"));

/** What a write costs that failed: AWS charges it and says nothing, so the items it meant to put are weighed here. */
function unitsOfFailure({ name, input }: Call): number {
  if (name === "Get" || name === "Query") return 0;
  if (name !== "TransactWrite") return writeUnits(sizeOf(input.Item));
  const members = input.TransactItems as readonly Member[];
  return members.reduce((sum, { Put }) => sum + 2 * writeUnits(sizeOf(Put?.Item)), 0);
}

/** Counts trips and units around a client; throttled calls cost nothing, cancelled and refused writes cost like done ones. */
export function meter(inner: (call: Call) => Promise<Reply>): {
  readonly send: (call: Call) => Promise<Reply>;
  readonly units: () => Units;
} {
  const used = { read: 0, write: 0, trips: 0 };
  return {
    units: () => ({ ...used }),
    async send(call) {
      used.trips += 1;
      try {
        const reply = await inner(call);
        for (const each of [reply.ConsumedCapacity ?? []].flat()) {
          if (call.name === "Get" || call.name === "Query") used.read += each.CapacityUnits ?? 0;
          else used.write += each.WriteCapacityUnits ?? each.CapacityUnits ?? 0;
        }
        return reply;
      } catch (error) {
        const charged = (error as AwsError).name === "TransactionCanceledException";
        if (charged || verdictOf(error as AwsError) !== "again") used.write += unitsOfFailure(call);
        throw error;
      }
    },
  };
}
