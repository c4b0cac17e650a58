import type { documents } from "../../shared/documents/contract";
import { documentLife } from "../../shared/documents/states";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import { quarantineKey } from "./document";
import type { Parts } from "./parts";

/** Nobody sees the file once the step is written; its bytes go as soon as the store can be reached. */
export const remove =
  (parts: Parts): Answering<(typeof documents)["calls"]["remove"]> =>
  async ({ id }, call) => {
    const { repository, store } = parts;
    const before = await repository.document(id, call);
    if (!before) return refused("thing.missing");
    const state = documentLife.next(before.state, "remove");
    if (state === undefined) return done({});
    if (await repository.isInCase(before, call)) return refused("document.in-use");
    const after = { ...before, v: before.v + 1, state };
    if (!(await repository.replace(before, after, call, "remove"))) return remove(parts)({ id }, call);
    await store.remove(quarantineKey(call.tenant, id));
    if (before.served) await store.remove(before.served.key);
    return done({});
  };
