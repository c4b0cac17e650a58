import type { Id } from "../../../../shared/kernel/ids";
import type { Day } from "../../../../shared/kernel/time";

/** For whom a form is issued, as far as this desk may know her. */
export type FormPerson = {
  readonly personId: Id;
  readonly name: string;
  readonly number: string;
  readonly bornOn: Day;
};
