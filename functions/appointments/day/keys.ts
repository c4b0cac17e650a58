import { dayPolicy } from "../../../shared/appointments/day-policy";
import { stageOf, type DayRow } from "../../../shared/appointments/day-row";
import type { DayStage } from "../../../shared/appointments/day-views";
import type { Id } from "../../../shared/kernel/ids";
import type { Day } from "../../../shared/kernel/time";
import type { Key } from "../../kernel/table/table";

const at = (pk: string, sk: string): Key => ({ table: "appointments", pk, sk });

/** Who is in the house now is read often, so it lies together. */
const HERE: readonly DayStage[] = ["waiting", "called", "not-found", "in-exam", "away"];

/** Where the day lies: one partition holds its people, its rooms and its counter of numbers. */
export const dayKeysOf = (tenant: string) => ({
  day: (day: Day) => `${tenant}#day#${day}`,
  row: (row: DayRow) => {
    const stage = stageOf(row, dayPolicy);
    const part = stage === "expected" ? "due" : HERE.includes(stage) ? "here" : "past";
    return at(`${tenant}#day#${row.day}`, `${part}#${row.id}`);
  },
  room: (day: Day, sessionId: string, lane: string) => at(`${tenant}#day#${day}`, `room#${sessionId}#${lane}`),
  numbers: (day: Day) => at(`${tenant}#day#${day}`, "numbers"),
  screen: () => at(`${tenant}#screen`, "key"),
  form: (id: Id) => at(`${tenant}#exam-form#${id}`, "person"),
});
