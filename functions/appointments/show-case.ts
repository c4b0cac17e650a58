import type { Application } from "../../shared/appointments/application";
import { applicationLife } from "../../shared/appointments/states";
import type { CaseView, RecordView } from "../../shared/appointments/views";
import { windowDays } from "../../shared/appointments/windows";
import type { Call, StaffActor } from "../kernel/call";
import { askRecord, formFromRecord, type RecordAnswer } from "./exam-forms";
import { togetherView } from "./moves/together";
import type { Parts } from "./parts";
import { agreedQuotes, publicLine, queueLine } from "./show";

/** A case as the desk sees it, with what the hospital record holds, or that it cannot be reached. */
export async function caseView(parts: Parts, application: Application, call: Call<StaffActor>): Promise<CaseView> {
  const { tenant } = call;
  const person = await parts.people.person(tenant, application.personId);
  if (!person) throw new Error("an application without its person");
  const [form, lines, asked, known, quotes, documents] = await Promise.all([
    parts.repository.form(application, tenant),
    parts.repository.lines(application.id, tenant),
    askRecord(parts, person.recordNumber, call.now),
    parts.examForms.of(application.personId, tenant),
    agreedQuotes(parts, application, tenant),
    parts.documents.cards(tenant, application.documentIds),
  ]);
  const recorded =
    asked.state === "found" ? asked.record.forms.map((one) => formFromRecord(application.personId, one)) : [];
  const forms = [...known.forms, ...recorded.filter((one) => !known.forms.some(({ id }) => id === one.id))];
  const line = queueLine({ application, maskedName: person.maskedName }, call.now, parts.policy);
  const examForm = forms.find(({ id }) => id === application.examFormId) ?? forms.find(({ id }) => !known.used.has(id));
  return {
    line: { ...line, flags: examForm ? line.flags : [...line.flags, "form-missing"] },
    personName: person.name,
    bornOn: person.bornOn,
    maskedNumber: person.maskedNumber,
    phone: person.phone,
    recordNumber: person.recordNumber,
    form,
    documents,
    dueOn: application.dueOn,
    dating: form.dating,
    window: windowDays("system-ultrasound", application.dueOn, parts.policy),
    quotes,
    examForm,
    needsPrenatalOpinion: application.needsPrenatalOpinion,
    record: recordView(asked),
    booking: application.booking,
    timeline: lines.map((one) => ({
      ...publicLine(one),
      ...(one.byName ? { note: [one.byName, one.note, one.internalNote].filter(Boolean).join(" · ") } : {}),
    })),
    possible: applicationLife.possible(application.state),
    together: await togetherView(parts, application, tenant),
  };
}

function recordView(asked: RecordAnswer): RecordView {
  if (asked.state !== "found") return { state: asked.state, encounters: [], reports: [], observations: [] };
  const { encounters, reports, observations } = asked.record;
  return {
    state: "found",
    encounters: encounters.map(({ on, department, kind }) => ({ on, department, kind })),
    reports: reports.map(({ id, on, title, conclusion, binaryId }) => ({
      id,
      on,
      title,
      conclusion,
      hasFile: binaryId !== undefined,
    })),
    observations: observations.map(({ on, name, value }) => ({ on, name, value })),
  };
}
