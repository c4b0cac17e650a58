import type { sessions } from "../../../shared/appointments/session-contract";
import { ApplicationId } from "../../../shared/appointments/model";
import { bothQuotes } from "../../../shared/appointments/quotes";
import { applicationLife } from "../../../shared/appointments/states";
import { done, refused } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import { askRecord } from "../exam-forms";
import type { Parts } from "../parts";
import { addOnLeft } from "./add-on";
import { deskFit, formsOf } from "./at-desk";

type Calls = (typeof sessions)["calls"];
const TAIL = 4;

/** A form's number as it is printed, typed or scanned: case and gaps do not matter. */
export const findForm =
  (parts: Parts): Answering<Calls["findForm"]> =>
  async ({ code }, { tenant }) => {
    const formId = ApplicationId.safeParse(code.replace(/[\s-]/g, "").toLowerCase()).data;
    const personId = formId && (await parts.day.personOfForm(formId, tenant));
    return personId ? done({ personId, formId }) : refused("exam-form.missing");
  };

export const deskPerson =
  (parts: Parts): Answering<Calls["deskPerson"]> =>
  async ({ personId }, call) => {
    const { tenant, now } = call;
    const person = await parts.people.person(tenant, personId);
    if (!person) return refused("thing.missing");
    const seen = { subject: personId, thing: `desk#${personId}`, action: "read" };
    await parts.repository.commit([auditOfWrite(call, seen)]);
    const today = dayOf(now);
    const [record, account, activeId, prices, worked, rows] = await Promise.all([
      askRecord(parts, person.recordNumber, now),
      parts.people.accountOf(tenant, personId),
      parts.repository.active(personId, tenant),
      parts.hospital.priceList(tenant),
      parts.day.sessions(today, tenant),
      parts.day.everybody(today, tenant),
    ]);
    const { forms, used } = await formsOf(parts, personId, record, tenant);
    const active = activeId === undefined ? undefined : await parts.repository.unread(tenant, activeId);
    // The form of what makes way for an urgent number is free for that number.
    const makesWay = active !== undefined && applicationLife.can(active.state, "cancelByHospital");
    if (makesWay && active.examFormId) used.delete(active.examFormId);
    return done({
      personId,
      maskedName: person.maskedName,
      maskedNumber: person.maskedNumber,
      bornOn: person.bornOn,
      phoneTail: person.phone.slice(-TAIL),
      hasAccount: account !== undefined,
      forms: forms.map((form) => ({ form, fit: deskFit(form, used.has(form.id), today, ["system-ultrasound"]) })),
      ...(record.state === "found" && record.record.dueOn ? { dueOn: record.record.dueOn } : {}),
      ...(active ? { active: { id: active.id, state: active.state, makesWay } } : {}),
      quotes: bothQuotes(1, parts.policy, prices),
      priceVersion: prices.version,
      addOnLeft: worked.reduce((sum, { id }) => sum + addOnLeft(id, rows, parts.policy.day), 0),
    });
  };
