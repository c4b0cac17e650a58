import { appointmentPolicy } from "../../shared/appointments/policy";
import { priceListOn, priceLists } from "../../shared/hospital/data/price-lists";
import { dayAtAge } from "../../shared/kernel/gestational-age";
import { addDays, type Day } from "../../shared/kernel/time";
import type { FhirResource } from "../sandbox/world";
import type { CastForm } from "./cast";
import {
  encounterResource,
  formResource,
  observationResource,
  reportResources,
  type IssuedForm,
  type Visit,
} from "./fhir-resources";
import { followUpRecords, patientWithLinks } from "./fhir-follow-up";
import type { SeedPatient } from "./people";
import { reportFile, reportsOf } from "./reports/report-files";

const PREGNANCY = "孕期保健中心";
const ULTRASOUND = "超声科";

/** What the items of a form cost on the day it was issued, in Fen. */
function priceOf(form: CastForm, on: Day): number {
  const list = priceListOn(priceLists, on);
  if (!list.ok) throw new RangeError(`no price list on ${on}`);
  return form.items.reduce((total, item) => {
    const code = appointmentPolicy.items.find((one) => one.item === item)!.priceCode;
    return total + list.value.lines.find((line) => line.code === code)!.fen;
  }, 0);
}

function issued(form: CastForm, today: Day): IssuedForm {
  const validUntil = addDays(today, form.validDays);
  const issuedOn = form.validDays < 0 ? addDays(validUntil, -45) : addDays(today, -3);
  const issuedBy = form.abnormalReferral === true ? "沈明竹" : "向静禾";
  return { ...form, issuedOn, validUntil, issuedBy, paidFen: form.paid ? priceOf(form, issuedOn) : 0 };
}

/** The latest antenatal visit here and, where it was here, the NT scan: the due date stands in the record. */
function antenatal(patient: SeedPatient, today: Day): FhirResource[] {
  const { key, pregnancy } = patient;
  if (pregnancy === undefined) return [];
  const latest: Visit = { slug: "antenatal", on: addDays(today, -5), department: PREGNANCY, kind: "产前检查" };
  const nt = pregnancy.nt?.at === "here" ? pregnancy.nt : undefined;
  const scan: Visit[] = nt === undefined ? [] : [{ slug: "nt", on: nt.on, department: ULTRASOUND, kind: "NT超声检查" }];
  return [
    ...[latest, ...scan].map((visit) => encounterResource(key, visit)),
    observationResource(key, "dueDate", "due-date", { on: latest.on, visit: "antenatal", dueOn: pregnancy.dueOn }),
    ...(nt === undefined
      ? []
      : [
          observationResource(key, "crownRump", "crl", { on: nt.on, visit: "nt", mm: nt.crlMm }),
          observationResource(key, "nuchalTranslucency", "nt", { on: nt.on, visit: "nt", mm: nt.ntMm ?? 0 }),
        ]),
  ];
}

/** A pregnancy before this one, with a due date of its own that must not be taken for the present one. */
function earlier({ key, earlierPregnancyDueDaysAgo: daysAgo }: SeedPatient, today: Day): FhirResource[] {
  if (daysAgo === undefined) return [];
  const dueOn = addDays(today, -daysAgo);
  const visit: Visit = { slug: "earlier", on: dayAtAge(dueOn, 88), department: ULTRASOUND, kind: "NT超声检查" };
  return [
    encounterResource(key, visit),
    observationResource(key, "dueDate", "earlier-due-date", { on: visit.on, visit: "earlier", dueOn }),
  ];
}

/** A woman who is not pregnant comes to Gynaecology; a man has a record without visits. */
function otherVisits({ key, sex, pregnancy }: SeedPatient, today: Day): FhirResource[] {
  if (sex === "male" || pregnancy !== undefined) return [];
  return [encounterResource(key, { slug: "clinic", on: addDays(today, -40), department: "妇科", kind: "门诊复诊" })];
}

/** The hospital record (FHIR R4) of everybody whom the hospital knows, with report files drawn. */
export async function recordsOf(patients: readonly SeedPatient[], today: Day): Promise<FhirResource[]> {
  const known = patients.filter((patient) => patient.recordNumber !== undefined);
  const inRecord = reportsOf(known, today).filter((report) => report.origin === "record");
  const files = await Promise.all(inRecord.map(reportFile));
  const told = known.flatMap((patient) => [
    patientWithLinks(patient),
    ...antenatal(patient, today),
    ...earlier(patient, today),
    ...otherVisits(patient, today),
    ...(patient.form === undefined ? [] : [formResource(patient.key, issued(patient.form, today))]),
  ]);
  return [...told, ...followUpRecords(patients, today), ...files.flatMap(reportResources)];
}
