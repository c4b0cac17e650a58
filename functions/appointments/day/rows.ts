import type { Application } from "../../../shared/appointments/application";
import { dayRowOf, secondRowOf, type DayRow } from "../../../shared/appointments/day-row";
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
  const rowsOf = (application: Application | undefined): DayRow[] =>
    application ? [dayRowOf(application, maskedName) ?? [], secondRowOf(application, maskedName) ?? []].flat() : [];
  const now = rowsOf(after).map((row) => ({ row, key: keys.row(row) }));
  const gone = rowsOf(before)
    .map((row) => keys.row(row))
    .filter(({ pk, sk }) => !now.some(({ key }) => key.pk === pk && key.sk === sk));
  return [
    ...gone.map((key): Write => ({ remove: key, when: "any" })),
    ...now.map(({ row, key }): Write => ({ put: key, item: plain(row), when: "any" })),
  ];
}
