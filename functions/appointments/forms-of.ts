import type { appointments } from "../../shared/appointments/contract";
import { done, refused } from "../../shared/kernel/result";
import { auditRead } from "../kernel/audit";
import type { Answering } from "../kernel/call";
import type { Table } from "../kernel/table/table";
import type { Parts } from "./parts";

export const formsOf =
  (parts: Parts, table: Table): Answering<(typeof appointments)["calls"]["formsOf"]> =>
  async ({ personId }, call) => {
    if (!(await parts.people.person(call.tenant, personId))) return refused("thing.missing");
    await auditRead(table, call, { subject: personId, thing: `exam-forms#${personId}`, action: "list" });
    return done({ forms: (await parts.examForms.of(personId, call.tenant)).forms });
  };
