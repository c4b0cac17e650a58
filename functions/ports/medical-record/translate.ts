import dayjs from "dayjs";
import { Day, dayOf, instantOf, type Instant } from "../../../shared/kernel/time";
import type { Coding, IdentifierSystems, RecordCodes } from "./codes";
import type { Encounter, Observation, Patient, Report, ServiceRequest } from "./fhir";
import type { RecordedEncounter, RecordedForm, RecordedObservation, RecordedPatient, RecordedReport } from "./port";

type Concept = NonNullable<ServiceRequest["code"]>;

/** The moment of a FHIR dateTime; the beginning of the day in Asia/Shanghai for a date; undefined where it says less. */
export function instantIn(text: string | undefined): Instant | undefined {
  if (text === undefined || !Day.safeParse(text.slice(0, 10)).success) return undefined;
  if (text.length === 10) return instantOf(text, "00:00");
  if (!/^.{10}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const parsed = dayjs.utc(Date.parse(text));
  return parsed.isValid() ? parsed.toISOString() : undefined;
}

/** The Asia/Shanghai day of a FHIR date or dateTime. */
export const dayIn = (text: string | undefined): Day | undefined => {
  const instant = instantIn(text);
  return instant && dayOf(instant);
};

const codings = (concept: Concept | undefined) => concept?.coding ?? [];
const has = (concept: Concept | undefined, { system, code }: Coding): boolean =>
  codings(concept).some((each) => each.system === system && each.code === code);
const nameOf = (concept: Concept | undefined): string =>
  concept?.text ?? codings(concept).find(({ display }) => display)?.display ?? codings(concept)[0]?.code ?? "";

/** What counts as said: neither entered in error nor still being written. */
const STANDS = ["final", "amended", "corrected", "appended"];
export const stands = ({ status }: { status: string }): boolean => STANDS.includes(status);

/** The patient, unless the record lacks what we must know; `undefined` is "not in the record" to the caller. */
export function patientFrom(patient: Patient, { recordNumber }: IdentifierSystems): RecordedPatient | undefined {
  const number = patient.identifier.find(({ system }) => system === recordNumber)?.value;
  const bornOn = Day.safeParse(patient.birthDate);
  const name = patient.name?.[0];
  const written = name?.text ?? `${name?.family ?? ""}${(name?.given ?? []).join("")}`;
  if (!number || !bornOn.success || written === "" || patient.active === false) return undefined;
  const sex = patient.gender === "female" || patient.gender === "male" ? patient.gender : "unknown";
  const phone = patient.telecom
    ?.filter(({ system, use }) => system === "phone" && use !== "old")
    .map(({ value }) => (value ?? "").replace(/^\+?86/, "").replace(/[\s-]/g, ""))
    .find((value) => /^1[3-9]\d{9}$/.test(value));
  return { recordNumber: number, name: written, bornOn: bornOn.data, sex, ...(phone && { phone }) };
}

export function encounterFrom(encounter: Encounter): RecordedEncounter | undefined {
  const on = dayIn(encounter.period?.start);
  if (!on || ["entered-in-error", "cancelled", "planned"].includes(encounter.status)) return undefined;
  const department = nameOf(encounter.serviceType) || encounter.serviceProvider?.display || "";
  const kind = nameOf(encounter.type?.[0]) || encounter.class?.display || encounter.class?.code || "";
  return { id: encounter.id, on, department, kind };
}

const valueOf = (observation: Observation): string => {
  const { valueQuantity: quantity, valueCodeableConcept, valueInteger, valueString } = observation;
  if (quantity?.value !== undefined) return `${quantity.value} ${quantity.unit ?? ""}`.trim();
  if (valueInteger !== undefined) return String(valueInteger);
  return dayIn(observation.valueDateTime) ?? valueString ?? nameOf(valueCodeableConcept);
};

export function observationFrom(observation: Observation): RecordedObservation | undefined {
  const on = dayIn(observation.effectiveDateTime);
  if (!on || !stands(observation)) return undefined;
  const code = codings(observation.code)[0]?.code ?? "";
  return { id: observation.id, on, code, name: nameOf(observation.code), value: valueOf(observation) };
}

const reportDay = (report: Report) => dayIn(report.effectiveDateTime) ?? dayIn(report.issued);

export function reportFrom(report: Report): RecordedReport | undefined {
  const on = reportDay(report);
  if (!on || !stands(report)) return undefined;
  const form = report.presentedForm?.[0];
  const binaryId = /(?:^|\/)Binary\/([A-Za-z0-9.-]{1,64})$/.exec(form?.url ?? "")?.[1];
  return {
    id: report.id,
    on,
    code: codings(report.code)[0]?.code ?? "",
    title: nameOf(report.code),
    conclusion: report.conclusion ?? "",
    ...(binaryId && { binaryId, ...(form?.contentType && { contentType: form.contentType }) }),
  };
}

/** A signed application form, unless it lacks what makes it one (item, indication, issuer, dates). */
export function formFrom(request: ServiceRequest, codes: RecordCodes): RecordedForm | undefined {
  const items = codings(request.code).flatMap(({ system, code }) =>
    system === codes.examItemSystem && code ? [code] : [],
  );
  const indication = nameOf(request.reasonCode?.[0]);
  const issuedBy = request.requester?.display;
  const issuedAt = instantIn(request.authoredOn);
  const validUntil = dayIn(request.occurrencePeriod?.end);
  if (request.status !== "active" || !items.length || !indication || !issuedBy || !issuedAt || !validUntil)
    return undefined;
  const referred = request.category?.some((each) => codings(each).some(({ code }) => code === codes.abnormalReferral));
  const paid = request.extension?.find(({ url }) => url === codes.paidFenUrl)?.valueInteger ?? 0;
  return {
    id: request.id,
    items,
    indication,
    issuedBy,
    issuedAt,
    validUntil,
    abnormalReferral: request.priority === "urgent" && referred === true,
    paidFen: Math.max(0, paid),
  };
}

const newest = <T extends { effectiveDateTime?: string }>(ones: readonly T[]): T | undefined =>
  [...ones].sort((a, b) =>
    (instantIn(b.effectiveDateTime) ?? "").localeCompare(instantIn(a.effectiveDateTime) ?? ""),
  )[0];

/** The due date: the newest observation of the most trusted code that there is. */
export function dueDateIn(observations: readonly Observation[], codes: RecordCodes): Day | undefined {
  for (const code of codes.dueDate) {
    const said = observations.filter((each) => stands(each) && has(each.code, code) && dayIn(each.valueDateTime));
    if (said.length) return dayIn(newest(said)!.valueDateTime);
  }
  return undefined;
}

/** The day of the newest NT report of this hospital. */
export const ntDayIn = (reports: readonly Report[], codes: RecordCodes): Day | undefined =>
  reports
    .filter((each) => stands(each) && codes.ntReport.some((code) => has(each.code, code)))
    .flatMap((each) => reportDay(each) ?? [])
    .sort()
    .at(-1);
