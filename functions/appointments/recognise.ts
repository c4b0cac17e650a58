import type { appointments } from "../../shared/appointments/contract";
import { done } from "../../shared/kernel/result";
import { auditRead } from "../kernel/audit";
import type { Answering } from "../kernel/call";
import type { Table } from "../kernel/table/table";
import { askRecord, formFromRecord } from "./exam-forms";
import type { Parts } from "./parts";

export const recognise =
  (parts: Parts, table: Table): Answering<(typeof appointments)["calls"]["recognise"]> =>
  async ({ personId }, call) => {
    await auditRead(table, call, { subject: personId, thing: `record#${personId}`, action: "recognise" });
    const person = await parts.people.person(call.tenant, personId);
    const [asked, activeId, known] = await Promise.all([
      askRecord(parts, person?.recordNumber, call.now),
      parts.repository.active(personId, call.tenant),
      parts.examForms.of(personId, call.tenant),
    ]);
    const record = asked.state === "found" ? asked.record : undefined;
    if (record)
      await parts.examForms.remember(
        record.forms.map((form) => formFromRecord(personId, form)),
        call.tenant,
      );
    const forms = [...known.forms, ...(record?.forms ?? []).map((form) => formFromRecord(personId, form))];
    const form = forms.find((candidate) => !known.used.has(candidate.id));
    const active = activeId && (await parts.repository.unread(call.tenant, activeId));
    return done({
      record: asked.state,
      ntHere: record?.ntOn !== undefined,
      ntOn: record?.ntOn,
      dueOn: record?.dueOn,
      examForm: form && {
        issuedAt: form.issuedAt,
        validUntil: form.validUntil,
        abnormalReferral: form.abnormalReferral,
      },
      active: active ? { id: active.id, state: active.state } : undefined,
    });
  };
