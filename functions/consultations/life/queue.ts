import type { deskCalls } from "../../../shared/consultations/desk-calls";
import type { QueueRow } from "../../../shared/consultations/views";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { queueRow } from "./doctor-view";
import type { LifeParts } from "./life-parts";

/** The doctor's requests under way, oldest first. That her illness was shown in a list is recorded for each person. */
export const queue =
  (parts: LifeParts): Answering<(typeof deskCalls)["queue"]> =>
  async ({ cursor }, call) => {
    const { tenant, actor, now } = call;
    const { repository, people } = parts;
    if (actor.doctorId === undefined) return refused("doctor.unknown");
    const found = await repository.queueOf(tenant, actor.doctorId, cursor);
    for (const personId of new Set(found.consultations.map((one) => one.personId)))
      await repository.recordReading(call, personId, "consultation-queue");
    const rows = await Promise.all(
      found.consultations.map(async (one): Promise<QueueRow> => {
        const [person, thread] = await Promise.all([
          people.person(tenant, one.personId),
          repository.thread(tenant, one.id),
        ]);
        return queueRow(one, person, thread, now);
      }),
    );
    return done({ now, rows, ...(found.cursor ? { cursor: found.cursor } : {}) });
  };
