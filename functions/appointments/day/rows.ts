import type { Application } from "../../../shared/appointments/application";
import { dayRowOf, type DayRow } from "../../../shared/appointments/day-row";
import type { Item, Write } from "../../kernel/table/table";
import { dayKeysOf } from "./keys";

const plain = (row: DayRow): Item => JSON.parse(JSON.stringify({ retain: "15y", ...row })) as Item;

/** Keeps the list of the day as the applications are: the row of a step is written with the step. */
export function dayWrites(
  before: Application | undefined,
  after: Application,
  maskedName: string,
  tenant: string,
): Write[] {
  const keys = dayKeysOf(tenant);
  const [old, now] = [before && dayRowOf(before, maskedName), dayRowOf(after, maskedName)];
  const [from, to] = [old && keys.row(old), now && keys.row(now)];
  const same = from && to && from.pk === to.pk && from.sk === to.sk;
  return [
    ...(from && !same ? [{ remove: from, when: "any" } as Write] : []),
    ...(now && to ? [{ put: to, item: plain(now), when: "any" } as Write] : []),
  ];
}
