import type { appointments } from "../../shared/appointments/contract";
import { done, refused } from "../../shared/kernel/result";
import { auditRead } from "../kernel/audit";
import type { Answering } from "../kernel/call";
import type { Table } from "../kernel/table/table";
import type { Parts } from "./parts";

export const formsOf =
  (parts: Parts, table: Table): Answering<(typeof appointments)["calls"]["formsOf"]> =>
  async ({ personId }, call) => {
    const person = await parts.people.person(call.tenant, personId);
    if (!person) return refused("thing.missing");
    await auditRead(table, call, { subject: personId, thing: `exam-forms#${personId}`, action: "list" });
    const { name, maskedNumber, bornOn } = person;
    const { forms } = await parts.examForms.of(personId, call.tenant);
    return done({ person: { name, maskedNumber, bornOn }, forms });
  };
