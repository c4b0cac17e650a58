import { isUnderWay } from "../../../shared/consultations/states";
import type { Id } from "../../../shared/kernel/ids";
import type { Write } from "../../kernel/table/table";
import { kept } from "../repository";
import { intakeKeys } from "./keys";
import type { IntakeParts } from "./parts";

type Guarded = { readonly openId: Id } | { readonly write: Write };

/**
 * One request under way of a person with a doctor: the id of that one, or what guards the next. A guard of one that is over
 * is taken over at its version, so that nothing needs to be tidied when a request ends.
 */
export async function openGuard(
  { table, repository }: Pick<IntakeParts, "table" | "repository">,
  tenant: string,
  personId: Id,
  doctorId: string,
  id: Id,
): Promise<Guarded> {
  const put = intakeKeys(tenant).open(personId, doctorId);
  const item = await table.get(put);
  if (!item) return { write: { put, item: kept({ id }), when: "absent" } };
  const before = await repository.unread(tenant, String(item.id));
  if (before && isUnderWay(before.state)) return { openId: before.id };
  return { write: { put, item: kept({ id, v: item.v + 1 }), when: { version: item.v } } };
}
