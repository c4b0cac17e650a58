import type { ApplicationForm, Variant } from "../../shared/appointments/model";
import { appointmentPolicy } from "../../shared/appointments/policy";
import { priceListOn, priceLists } from "../../shared/hospital/data/price-lists";
import type { Id } from "../../shared/kernel/ids";
import type { Day } from "../../shared/kernel/time";
import { demoCases, type BringTo, type DemoCase } from "./data/demo-cases";
import { seedId } from "./ids";
import { patientsOn, personIdOf, type SeedPatient } from "./people";
import { reportsOf } from "./reports/report-files";

/** An application to be written through the real calls, and how far it is to be brought. */
export type DemoApplication = {
  id: Id;
  personKey: string;
  submittedHoursAgo: number;
  form: ApplicationForm;
  /** Papers that she uploads first, each under the id that the form names. */
  uploads: readonly { documentId: Id; reportId: string }[];
  bringTo: BringTo;
};

const AGREED: Record<SeedPatient["days"], Variant[]> = {
  weekday: ["ordinary"],
  weekend: ["special-need"],
  either: ["ordinary", "special-need"],
};

function formOf(patient: SeedPatient, note: string, documentIds: Id[], priceVersion: string): ApplicationForm {
  const { pregnancy } = patient;
  if (pregnancy?.ntReport === undefined) throw new RangeError(`${patient.key} cannot apply online`);
  return {
    personId: personIdOf(patient.key),
    screening: { signs: [], abnormalReferral: false, ntHere: false },
    dating: pregnancy.dating,
    fetuses: pregnancy.fetuses,
    nt: pregnancy.ntReport,
    preference: {
      days: patient.days,
      unsuitableDays: [],
      earliest: patient.travelMinutes > 60 ? "10:00" : "08:00",
      travelMinutes: patient.travelMinutes,
    },
    documentIds,
    note,
    agreement: { variants: AGREED[patient.days], priceVersion },
  };
}

function applicationOf(
  one: DemoCase,
  patients: readonly SeedPatient[],
  today: Day,
  priceVersion: string,
): DemoApplication {
  const patient = patients.find(({ key }) => key === one.key)!;
  const papers = reportsOf([patient], today).filter((report) => report.origin === "own-paper");
  const uploads = papers
    .filter((paper) => one.uploads.includes(paper.code))
    .map(({ id }) => ({ documentId: seedId(`document/${id}`), reportId: id }));
  const ids = uploads.map(({ documentId }) => documentId);
  return {
    id: seedId(`application/${one.key}`),
    personKey: one.key,
    submittedHoursAgo: one.hours === "overdue" ? appointmentPolicy.reviewHours.hours + 12 : one.hours,
    form: formOf(patient, one.note, ids, priceVersion),
    uploads,
    bringTo: one.bringTo,
  };
}

/** Applications with which the workbench is not empty on the first day: some wait, one was asked, two are scheduled. */
export function demoApplications(today: Day): DemoApplication[] {
  const list = priceListOn(priceLists, today);
  if (!list.ok) throw new RangeError(`no price list on ${today}`);
  const patients = patientsOn(today);
  return demoCases.map((one) => applicationOf(one, patients, today, list.value.version));
}
