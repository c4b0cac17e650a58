import { done } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { visitLine } from "./show";

export const mine =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["mine"]> =>
  async ({ cursor }, call) => {
    const { repository, people } = parts;
    const found = await repository.ofAccount(call.tenant, call.actor.accountId, cursor);
    const readable = await Promise.all(found.visits.map((visit) => repository.mayRead(visit, call)));
    const visits = found.visits.filter((_visit, i) => readable[i]);
    const names = new Map<string, string>();
    for (const personId of new Set(visits.map((visit) => visit.personId))) {
      await repository.recordReading(call, personId, `visits#${personId}`);
      names.set(personId, (await people.names(call.tenant, personId)).name);
    }
    const items = visits.map((visit) => visitLine(visit, names.get(visit.personId) ?? ""));
    return done({ items, cursor: found.cursor });
  };
