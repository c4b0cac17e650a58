import type { lifeCalls } from "../../../shared/consultations/life-calls";
import { done, refused } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import { exportFhir } from "./export-fhir";
import { exportPage, type Exported } from "./export-page";
import { namesOf, type LifeParts } from "./life-parts";

/** What is hers to take along: the page to print and the same in FHIR; the taking is recorded (C.4, row 57). */
export const exportConsultation =
  (parts: LifeParts): Answering<(typeof lifeCalls)["exportConsultation"]> =>
  async ({ id }, call) => {
    const { tenant, now, language } = call;
    const found = await parts.repository.consultation(id, call, false);
    if (!found) return refused("thing.missing");
    await parts.repository.recordReading(call, found.personId, `consultation#${id}`, "export");
    const [names, directory, person, messages] = await Promise.all([
      namesOf(parts, tenant),
      parts.hospital.directory(tenant),
      parts.people.person(tenant, found.personId),
      parts.repository.allMessages(tenant, id),
    ]);
    const { name = "", bornOn = dayOf(now), recordNumber } = person ?? {};
    const exported: Exported = {
      found,
      messages,
      person: { name, bornOn, ...(recordNumber ? { recordNumber } : {}) },
      department: names.department(found.departmentId).name,
      doctor: names.doctor(found.doctorId).name,
      hospital: directory.name,
      language,
      now,
    };
    const html = exportPage(exported);
    return done({ name: `follow-up-${dayOf(found.submittedAt)}`, html, fhir: exportFhir(exported) });
  };
