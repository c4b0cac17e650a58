import type { Id } from "../../../shared/kernel/ids";
import { done } from "../../../shared/kernel/result";
import type { privacy } from "../../../shared/patients/privacy-contract";
import type { AccessRow } from "../../../shared/patients/privacy-views";
import type { AuditRow } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import type { PrivacyParts } from "./parts";

type Directory = Awaited<ReturnType<PrivacyParts["hospital"]["directory"]>>;

/** Every row of the trail, newest first; a row says what, by whom and why in words that the phone has for it (row 61). */
export const whoLooked =
  ({ access, hospital }: PrivacyParts): Answering<(typeof privacy)["calls"]["whoLooked"]> =>
  async ({ personId, cursor }, { tenant, actor }) => {
    const [found, directory] = await Promise.all([access.rows(tenant, personId, cursor), hospital.directory(tenant)]);
    const asked = await Promise.all(found.rows.map(({ row }) => access.questionOf(tenant, personId, row)));
    const items = found.rows.map((row, i): AccessRow => {
      const question = asked[i];
      const { id, answeredAt, answer } = question ?? {};
      const about = id && { asked: { id, ...(answeredAt ? { answeredAt } : {}), ...(answer ? { answer } : {}) } };
      return { ...accessRow(row, actor.accountId, directory), ...about };
    });
    return done({ items, ...(found.cursor ? { cursor: found.cursor } : {}) });
  };

function accessRow(found: AuditRow, accountId: Id, { doctors, departments }: Directory): AccessRow {
  const { row, at, who, name, roles = [], doctorId, thing, kind, action, purpose } = found;
  const departmentId = doctors.find(({ id }) => id === doctorId)?.departmentId;
  const department = departments.find(({ id }) => id === departmentId)?.name;
  return {
    row,
    at,
    who: who === `account:${accountId}` ? "you" : who.startsWith("account:") ? "family" : "staff",
    ...(name ? { name } : {}),
    roles: [...roles],
    ...(department ? { department } : {}),
    what: thing.split("#")[0]!,
    did: kind,
    action: /^[a-z-]+$/.test(action) ? action : "change",
    ...(purpose ? { purpose } : {}),
  };
}
