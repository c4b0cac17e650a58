import { done, refused } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { visitView } from "./show";
import { stepOf } from "./step";
import { takePlace } from "./take";

/** The same places, the same release time, the same limits as on the phone: the desk is no back door. */
export const bookAtDesk =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["bookAtDesk"]> =>
  async (input, call) => {
    const person = await parts.people.person(call.tenant, input.personId);
    if (!person) return refused("thing.missing");
    const taken = await takePlace(parts, { ...input, step: stepOf(call, input.id), reader: call });
    return taken.ok ? done(await visitView(parts, call.tenant, taken.value, call.now, person.name)) : taken;
  };
