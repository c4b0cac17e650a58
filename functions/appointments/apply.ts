import type { Application } from "../../shared/appointments/application";
import { conductFrom, pauseFor } from "../../shared/appointments/conduct";
import type { appointments } from "../../shared/appointments/contract";
import { submit } from "../../shared/appointments/rules";
import type { ApplicationView } from "../../shared/appointments/views";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import { askRecord, formFromRecord } from "./exam-forms";
import type { Parts } from "./parts";
import { ownerView } from "./show";
import { newsOf } from "./news";
import { lineOf, type StepCall } from "./step";

export const apply =
  (parts: Parts): Answering<(typeof appointments)["calls"]["apply"]> =>
  async ({ id, personId, form }, call) => {
    const { repository } = parts;
    const earlier = await submittedBefore(parts, id, call);
    if (earlier) return earlier;
    if (form.personId !== personId) return refused("thing.missing");
    const [person, usable, prices, known, marks] = await Promise.all([
      parts.people.person(call.tenant, personId),
      parts.documents.usable(call.tenant, form.documentIds, personId),
      parts.hospital.priceList(call.tenant),
      parts.examForms.of(personId, call.tenant),
      parts.conduct.marks(personId, call.tenant),
    ]);
    if (!person) return refused("thing.missing");
    if (!usable.ok) return refused("document.unusable", { id: usable.details });
    const record = await askRecord(parts, person.recordNumber, call.now);
    const recorded =
      record.state === "found" ? record.record.forms.map((found) => formFromRecord(personId, found)) : [];
    const decided = submit(form, {
      id,
      accountId: call.actor.accountId,
      ...(call.proxy ? { proxy: true } : {}),
      now: call.now,
      policy: parts.policy,
      priceVersion: prices.version,
      abnormalOnForm: [...known.forms, ...recorded].some((one) => one.abnormalReferral && !known.used.has(one.id)),
      ntHereOnRecord:
        record.state === "unavailable" ? "unchecked" : record.state === "found" && record.record.ntOn !== undefined,
    });
    if (!decided.ok) return decided;
    const conduct = conductFrom(marks, call.now, parts.policy.moving);
    const until = pauseFor(conduct, decided.value.dueOn, parts.policy);
    if (until) return refused("booking.paused", { until, phone: parts.deskPhone });
    await parts.examForms.remember(recorded, call.tenant);
    const decision = { after: decided.value, event: "application.submitted" as const };
    const committed = await repository.commit([
      ...repository.creation(decided.value, lineOf(decision, call), person.maskedName, call),
      repository.formWrite(id, form, 1, call.tenant),
      repository.removeDraft(personId, call.tenant),
      ...newsOf(decision, call.tenant),
    ]);
    if (committed.ok) return done(await ownerView(parts, decided.value, call));
    return (await submittedBefore(parts, id, call)) ?? (await existing(parts, personId, call));
  };

/** The same tap asked again is answered with what it did; the same id with another form is refused. */
async function submittedBefore(
  parts: Parts,
  id: string,
  call: StepCall,
): Promise<Result<ApplicationView, "request.reused" | "thing.missing"> | undefined> {
  const line = await parts.repository.line(id, id, call.tenant);
  if (!line) return undefined;
  if (line.fingerprint !== call.fingerprint) return refused("request.reused");
  const application: Application | undefined = await parts.repository.application(id, call);
  return application ? done(await ownerView(parts, application, call)) : refused("thing.missing");
}

async function existing(parts: Parts, personId: string, call: StepCall) {
  const activeId = await parts.repository.active(personId, call.tenant);
  return activeId ? refused("application.exists", { id: activeId }) : refused("thing.missing");
}
