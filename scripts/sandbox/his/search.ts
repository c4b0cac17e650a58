import type { FhirResource } from "../world";
import { dateTest } from "./dates";
import { patientMatches, spanAt, textsAt, tokenMatches } from "./elements";
import { refuseHis } from "./outcome";

type Test = (resource: FhirResource) => boolean;
type Parameter = (value: string) => Test;

const token =
  (element: string): Parameter =>
  (value) =>
  (resource) =>
    tokenMatches(resource, element, value);

const patient =
  (...paths: string[]): Parameter =>
  (value) =>
  (resource) =>
    patientMatches(resource, paths, value);

const date =
  (...elements: string[]): Parameter =>
  (value) => {
    const test = dateTest(value);
    if (test === undefined) return refuseHis(400, "value", `"${value}" is not a date`);
    return (resource) => {
      const span = spanAt(resource, elements);
      return span !== undefined && test(span);
    };
  };

const subject = patient("subject.reference");

/** A reference parameter: "id" or "Type/id". */
const reference =
  (path: string, type: string): Parameter =>
  (value) =>
  (resource) =>
    textsAt(resource, path).includes(value.startsWith(`${type}/`) ? value : `${type}/${value}`);

/** What can be searched by what; any other parameter is refused, never ignored. */
export const SEARCHES: Readonly<Record<string, Readonly<Record<string, Parameter>>>> = {
  Patient: { identifier: token("identifier"), birthdate: date("birthDate"), gender: token("gender") },
  Encounter: { patient: subject, date: date("period"), status: token("status"), class: token("class") },
  Condition: { patient: subject, encounter: reference("encounter.reference", "Encounter"), code: token("code") },
  MedicationRequest: { patient: subject, status: token("status"), authoredon: date("authoredOn") },
  AllergyIntolerance: { patient: patient("patient.reference") },
  Observation: {
    patient: subject,
    code: token("code"),
    category: token("category"),
    status: token("status"),
    date: date("effectiveDateTime", "effectivePeriod"),
  },
  DiagnosticReport: {
    patient: subject,
    code: token("code"),
    category: token("category"),
    status: token("status"),
    date: date("effectiveDateTime", "effectivePeriod"),
  },
  ServiceRequest: {
    patient: subject,
    status: token("status"),
    code: token("code"),
    identifier: token("identifier"),
    authored: date("authoredOn"),
  },
  Appointment: {
    patient: patient("participant.actor.reference"),
    identifier: token("identifier"),
    status: token("status"),
    date: date("start"),
  },
  Invoice: {
    identifier: token("identifier"),
    status: token("status"),
    type: token("type"),
    date: date("date"),
  },
};

const DATES = ["effectiveDateTime", "period", "authoredOn", "start", "date", "birthDate"];
const timeOf = (resource: FhirResource): number => spanAt(resource, DATES)?.from ?? 0;

const sorters: Readonly<Record<string, (a: FhirResource, b: FhirResource) => number>> = {
  date: (a, b) => timeOf(a) - timeOf(b),
  "-date": (a, b) => timeOf(b) - timeOf(a),
};

const wholeNumber = (text: string, name: string): number =>
  /^\d{1,6}$/.test(text) ? Number(text) : refuseHis(400, "value", `${name} is not a whole number`);

/** A searchset Bundle: one page, the total, and the link to the next page where there is one. */
export const search = (type: string, resources: readonly FhirResource[], url: URL): object => {
  const parameters = SEARCHES[type];
  if (parameters === undefined) return refuseHis(404, "not-supported", `${type} cannot be searched`);
  const tests: Test[] = [];
  let [count, offset, sort] = [20, 0, ""];
  for (const [name, value] of url.searchParams) {
    if (name === "_count") count = Math.min(wholeNumber(value, name), 100);
    else if (name === "_offset") offset = wholeNumber(value, name);
    else if (name === "_sort") sort = value;
    else if (name === "_id") tests.push((resource) => value.split(",").includes(resource.id));
    else if (name === "_format") continue;
    else {
      const parameter = parameters[name];
      if (parameter === undefined) return refuseHis(400, "not-supported", `${type} has no search parameter "${name}"`);
      tests.push(parameter(value));
    }
  }
  if (tests.length === 0) refuseHis(400, "required", `${type} is not listed without a search parameter`);
  if (sort !== "" && sorters[sort] === undefined) refuseHis(400, "not-supported", `cannot sort by "${sort}"`);
  const found = resources.filter((each) => each.resourceType === type && tests.every((test) => test(each)));
  const sorter = sorters[sort];
  if (sorter !== undefined) found.sort(sorter);
  const page = found.slice(offset, offset + count);
  const links = [{ relation: "self", url: url.href }];
  if (offset + page.length < found.length && count > 0) {
    const next = new URL(url);
    next.searchParams.set("_offset", String(offset + page.length));
    next.searchParams.set("_count", String(count));
    links.push({ relation: "next", url: next.href });
  }
  const base = `${url.origin}/fhir`;
  return {
    resourceType: "Bundle",
    type: "searchset",
    total: found.length,
    link: links,
    entry: page.map((resource) => ({
      fullUrl: `${base}/${type}/${resource.id}`,
      resource,
      search: { mode: "match" },
    })),
  };
};
