import type { dayCalls } from "../../../../shared/appointments/day-calls";
import type { RefusalWords } from "../../i18n";

type Calls = typeof dayCalls;
/** The codes that staff can meet on the day; those of patients' calls have words of their own. */
type StaffCode = {
  [Call in keyof Calls]: Calls[Call]["by"] extends readonly (infer Role)[]
    ? "patient" extends Role
      ? never
      : keyof Calls[Call]["refuses"] & string
    : never;
}[keyof Calls];

/** A sentence owed for each. A missing one does not compile. */
export type DayRefusals = { readonly [Code in StaffCode]: RefusalWords };
