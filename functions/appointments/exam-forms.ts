import { createHash } from "node:crypto";
import { idFromBytes, type Id } from "../../shared/kernel/ids";
import type { Result } from "../../shared/kernel/result";
import { addDays, dayOf, type Instant } from "../../shared/kernel/time";
import { ExamForm, ExamItem } from "../../shared/appointments/model";
import type { AppointmentPolicy } from "../../shared/appointments/policy";
import { formFits } from "../../shared/appointments/rules";
import { auditOfWrite } from "../kernel/audit";
import type { Reader } from "../kernel/call";
import type { Table, Write } from "../kernel/table/table";
import type { MedicalRecord, PregnancyRecord, RecordedForm } from "../ports/medical-record/port";
import { dayKeysOf } from "./day/keys";
import { keysOf } from "./keys";

/** The record of a pregnancy, or that there is none, or that the hospital system cannot be reached. */
export type RecordAnswer =
  { readonly state: "found"; readonly record: PregnancyRecord } | { readonly state: "none" | "unavailable" };

/** Asks the hospital record; a stopped system is an answer, not a fault (E3). */
export async function askRecord(
  { record, policy }: { readonly record: MedicalRecord; readonly policy: Pick<AppointmentPolicy, "recordDays"> },
  recordNumber: string | undefined,
  now: Instant,
): Promise<RecordAnswer> {
  if (!recordNumber) return { state: "none" };
  const asked: Result<PregnancyRecord, "unreachable"> = await record.pregnancyOf(
    recordNumber,
    addDays(dayOf(now), -policy.recordDays.days),
  );
  return asked.ok ? { state: "found", record: asked.value } : { state: "unavailable" };
}

/** A form found in the record, under an id that is always the same for it. */
export function formFromRecord(personId: Id, form: RecordedForm): ExamForm {
  const id = idFromBytes(createHash("sha256").update(`record-form\n${form.id}`).digest());
  const items = form.items.flatMap((item) => ExamItem.safeParse(item).data ?? []);
  return { ...form, id, personId, items, origin: "record" };
}

/** How clinics' application forms lie in the table. */
export function createExamForms(table: Table) {
  return {
    /** Forms issued at the workbench, and the ids of all that are used up, in one query. */
    async of(personId: Id, tenant: string): Promise<{ forms: ExamForm[]; used: Set<Id> }> {
      const { pk } = keysOf(tenant).active(personId);
      const found = await table.query({ table: "appointments", pk, prefix: "exam-form", limit: 100 });
      const forms: ExamForm[] = [];
      const used = new Set<Id>();
      for (const { sk, item } of found.items)
        if (sk.startsWith("exam-form-used#")) used.add(sk.slice("exam-form-used#".length));
        else forms.push(ExamForm.parse(item.form));
      return { forms: forms.sort((a, b) => b.issuedAt.localeCompare(a.issuedAt)), used };
    },
    issue: (form: ExamForm, fingerprint: string, reader: Reader): Write[] => [
      {
        put: keysOf(reader.tenant).examForm(form.personId, form.id),
        item: { v: 1, form: JSON.parse(JSON.stringify(form)), fingerprint, retain: "15y" },
        when: "absent",
      },
      // Whose it is: the desk scans the number alone.
      { put: dayKeysOf(reader.tenant).form(form.id), item: { v: 1, id: form.personId }, when: "any" },
      auditOfWrite(reader, { subject: form.personId, thing: `exam-form#${form.id}`, action: "issue" }),
    ],
    /** Keeps forms that the record holds, so that the desk works on when the record is out of reach. */
    async remember(forms: readonly ExamForm[], tenant: string): Promise<void> {
      for (const form of forms)
        await table.commit([
          {
            put: keysOf(tenant).examForm(form.personId, form.id),
            item: { v: 1, form: JSON.parse(JSON.stringify(form)), fingerprint: "record", retain: "15y" },
            when: "absent",
          },
        ]);
    },
    async issued(personId: Id, id: Id, tenant: string): Promise<{ form: ExamForm; fingerprint: string } | undefined> {
      const item = await table.get(keysOf(tenant).examForm(personId, id));
      return item && { form: ExamForm.parse(item.form), fingerprint: String(item.fingerprint) };
    },
    /** Uses a form up: one form, one examination (D1-06). */
    use: (personId: Id, id: Id, applicationId: Id, tenant: string): Write => ({
      put: keysOf(tenant).examFormUsed(personId, id),
      item: { v: 1, applicationId },
      when: "absent",
    }),
    /** The form is good again when its examination is given back. */
    free: (personId: Id, id: Id, tenant: string): Write => ({
      remove: keysOf(tenant).examFormUsed(personId, id),
      when: "any",
    }),
  };
}
export type ExamForms = ReturnType<typeof createExamForms>;

/** The form to use for these items on that day, or the nearest miss. */
export function chooseForm(
  forms: readonly ExamForm[],
  used: ReadonlySet<Id>,
  on: string,
  items: readonly string[],
): { form: ExamForm } | { why: "missing" | Exclude<ReturnType<typeof formFits>, "fits"> } {
  let why: "missing" | Exclude<ReturnType<typeof formFits>, "fits"> = "missing";
  for (const form of forms) {
    const fits = formFits(form, on, items, used.has(form.id));
    if (fits === "fits") return { form };
    if (why === "missing" || why === "used") why = fits;
  }
  return { why };
}
