import type { appointments } from "../../shared/appointments/contract";
import { quoteFor } from "../../shared/appointments/quotes";
import { done, refused } from "../../shared/kernel/result";
import { addDays, dayOf } from "../../shared/kernel/time";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";

export const issueForm =
  (parts: Parts): Answering<(typeof appointments)["calls"]["issueForm"]> =>
  async (input, call) => {
    const { tenant, now } = call;
    const { id, personId, items, indication, validUntil, abnormalReferral } = input;
    if (!(await parts.people.person(tenant, personId))) return refused("thing.missing");
    const today = dayOf(now);
    if (validUntil < today || validUntil > addDays(today, parts.policy.examFormMostDays.days))
      return refused("form.dates-wrong");
    const special = items.some((item) => item !== "system-ultrasound");
    const prices = await parts.hospital.priceList(tenant);
    const paidFen = input.paid ? quoteFor(special ? "special-need" : "ordinary", 1, parts.policy, prices).totalFen : 0;
    const form = {
      id,
      personId,
      items,
      indication,
      issuedBy: call.actor.displayName.zh,
      issuedAt: now,
      validUntil,
      abnormalReferral,
      paidFen,
      origin: "workbench" as const,
    };
    if ((await parts.repository.commit(parts.examForms.issue(form, call.fingerprint, call))).ok) return done(form);
    const earlier = await parts.examForms.issued(personId, id, tenant);
    return earlier?.fingerprint === call.fingerprint ? done(earlier.form) : refused("request.reused");
  };
