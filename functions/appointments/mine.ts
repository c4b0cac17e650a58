import type { appointments } from "../../shared/appointments/contract";
import { done } from "../../shared/kernel/result";
import { auditRead } from "../kernel/audit";
import type { Answering } from "../kernel/call";
import type { Table } from "../kernel/table/table";
import type { Parts } from "./parts";
import { lineFor } from "./show";

export const mine =
  (parts: Parts, table: Table): Answering<(typeof appointments)["calls"]["mine"]> =>
  async ({ cursor }, call) => {
    const found = await parts.repository.ofAccount(call.actor.accountId, call.tenant, cursor);
    const readable = await Promise.all(found.applications.map((one) => parts.repository.mayRead(one, call)));
    const applications = found.applications.filter((_one, i) => readable[i]);
    const people = new Set(applications.map(({ personId }) => personId));
    for (const subject of people)
      await auditRead(table, call, { subject, thing: `applications#${subject}`, action: "list" });
    const items = await Promise.all(
      applications.map(async (application) =>
        lineFor(application, (await parts.people.names(call.tenant, application.personId)).name),
      ),
    );
    return done({ items, cursor: found.cursor });
  };
