import type { Application } from "../../shared/appointments/application";
import type { ExamForm } from "../../shared/appointments/model";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Day } from "../../shared/kernel/time";
import type { Call, StaffActor } from "../kernel/call";
import { askRecord, chooseForm, formFromRecord } from "./exam-forms";
import type { Parts } from "./parts";

/** The clinic form that covers these items on that day: from our own keeping, else from the hospital record (D1-06). */
export async function formFor(
  parts: Parts,
  before: Application,
  on: Day,
  items: readonly string[],
  call: Call<StaffActor>,
): Promise<Result<ExamForm, "exam-form.missing" | "exam-form.unfit">> {
  const known = await parts.examForms.of(before.personId, call.tenant);
  let chosen = chooseForm(known.forms, known.used, on, items);
  if ("why" in chosen) {
    const person = await parts.people.person(call.tenant, before.personId);
    const asked = await askRecord(parts, person?.recordNumber, call.now);
    const recorded =
      asked.state === "found" ? asked.record.forms.map((one) => formFromRecord(before.personId, one)) : [];
    if (recorded.length) chosen = chooseForm([...known.forms, ...recorded], known.used, on, items);
  }
  if ("form" in chosen) return done(chosen.form);
  return chosen.why === "missing" ? refused("exam-form.missing") : refused("exam-form.unfit", { why: chosen.why });
}
