import type { lifeCalls } from "../../../shared/consultations/life-calls";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { namesOf, type LifeParts } from "./life-parts";
import { lineOf, patientView } from "./show";

/** Her list, the latest first: only consultations of people for whom this account may act now (A3). */
export const mine =
  (parts: LifeParts): Answering<(typeof lifeCalls)["mine"]> =>
  async ({ cursor }, call) => {
    const { tenant, actor } = call;
    const { repository, people } = parts;
    const found = await repository.ofAccount(tenant, actor.accountId, cursor);
    const names = await namesOf(parts, tenant);
    const mayRead = await Promise.all(found.consultations.map((one) => repository.mayRead(call, one)));
    const hers = found.consultations.filter((_, i) => mayRead[i]);
    for (const personId of new Set(hers.map((one) => one.personId)))
      await repository.recordReading(call, personId, "consultations");
    const items = await Promise.all(
      hers.map(async (one) => {
        const [{ maskedName }, thread] = await Promise.all([
          people.names(tenant, one.personId),
          repository.thread(tenant, one.id),
        ]);
        return lineOf(one, names, maskedName, thread);
      }),
    );
    return done({ items, ...(found.cursor ? { cursor: found.cursor } : {}) });
  };

export const consultation =
  (parts: LifeParts): Answering<(typeof lifeCalls)["consultation"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.consultation(id, call);
    return found ? done(await patientView(parts, found, call)) : refused("thing.missing");
  };
