import type { Delivery } from "../../shared/deliveries/model";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { addDays, dayOf, instantOf, type Instant } from "../../shared/kernel/time";
import type { Write } from "../kernel/table/table";
import { kept } from "./repository";
import type { Parts } from "./parts";

const { keptDays } = deliveryPolicy.pickUp;

/** Until the end of the window's last day. */
export const collectByOf = (now: Instant): Instant => instantOf(addDays(dayOf(now), keptDays), "17:30");

/** A code that nobody else has now, and the row by which the window finds it: only its keyed hash stands there. */
export async function freshCode(
  { repository, ids }: Pick<Parts, "repository" | "ids">,
  tenant: string,
  id: string,
): Promise<{ code: string; writes: Write[] }> {
  for (;;) {
    const code = ids.digits(6);
    const key = repository.codeKey(tenant, code);
    if (await repository.get(key)) continue;
    return { code, writes: [{ put: key, item: kept({ id }), when: "absent" }] };
  }
}

/** Put together and waiting: her code, and until when. */
export async function readyWith(
  parts: Pick<Parts, "repository" | "ids">,
  tenant: string,
  before: Delivery,
  now: Instant,
): Promise<{ change: Partial<Delivery>; writes: Write[] }> {
  const { code, writes } = await freshCode(parts, tenant, before.id);
  return { change: { code, readyAt: now, collectBy: collectByOf(now) }, writes };
}
