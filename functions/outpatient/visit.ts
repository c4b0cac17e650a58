import { done, refused } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { visitView } from "./show";

export const visit =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["visit"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.visit(id, call);
    if (!found) return refused("thing.missing");
    const { name } = await parts.people.names(call.tenant, found.personId);
    return done(await visitView(parts, call.tenant, found, call.now, name));
  };
