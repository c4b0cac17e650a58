import { nextOf, sendRow } from "./dispatch";
import type { Parts } from "./parts";
import { SHARDS, type Due } from "./repository";

/**
 * The job of every minute: sends what is due, each reader's messages in turn. Two copies at once change nothing (N8), and a
 * row that meets a fault of ours goes to its next round instead of keeping the others waiting.
 */
export async function sendDue(parts: Parts, tenant: string): Promise<{ ended: number; later: number }> {
  const count = { ended: 0, later: 0 };
  const now = parts.clock.now();
  await Promise.all(
    SHARDS.map(async (shard) => {
      for (const due of await parts.repository.due(tenant, shard, now)) {
        const round = await oneRow(parts, tenant, due);
        if (round === "later") count.later++;
        else if (round !== "elsewhere") count.ended++;
      }
    }),
  );
  return count;
}

async function oneRow(parts: Parts, tenant: string, due: Due): ReturnType<typeof sendRow> {
  try {
    return await sendRow(parts, tenant, due);
  } catch (error) {
    parts.log({ event: "dispatch.failed", error: error instanceof Error ? error.name : "unknown" });
    return putOff(parts, tenant, due);
  }
}

async function putOff(parts: Parts, tenant: string, due: Due): ReturnType<typeof sendRow> {
  try {
    return await nextOf(parts, tenant, due);
  } catch {
    // the table itself is away: the row stays where it is, and the next minute finds it there
    return "elsewhere";
  }
}
