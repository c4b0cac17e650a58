import type { Posting } from "../../../shared/orders/request-model";
import { requestPolicy } from "../../../shared/orders/request-policy";
import { isLate, stepRequest } from "../../../shared/orders/request-rules";
import { addMinutes } from "../../../shared/kernel/time";
import type { Parts } from "../parts";
import { requestNews } from "./request-news";
import { requestStore } from "./request-store";

/**
 * The job of every minute: a request that nobody answered in time says so in its thread, once; she is told, and unless she
 * reads it she is called (D2-22: escalation by phone). It stays in the queue, at its head.
 */
export async function watchRequests({ repository, clock }: Pick<Parts, "repository" | "clock">, tenant: string) {
  const now = clock.now();
  const store = requestStore(repository, tenant);
  let told = 0;
  for (const { id, done } of await store.due(now)) {
    const before = await store.load(id);
    if (!before || !isLate(before, now) || before.lateAt) {
      await store.commit([done]);
      continue;
    }
    const stepped = stepRequest(before, "late", now, requestPolicy);
    if (!stepped.ok) continue;
    const posting: Posting = { at: now, by: "hospital", what: "late", words: "", documentIds: [] };
    const until = addMinutes(now, requestPolicy.call.hours * 60);
    const committed = await store.commit([
      ...store.write(before, stepped.value, posting, { stepId: `late@${before.v}`, fingerprint: "job" }),
      requestNews(stepped.value, "request.late", tenant, { until }),
    ]);
    if (committed.ok) told++;
  }
  return told;
}
