import * as z from "zod/mini";

/** The parts of FHIR R4 that we read; whatever else a resource holds is passed over. */
const text = z.string().check(z.maxLength(20_000));
const short = z.string().check(z.maxLength(400));

/** Dates are read leniently (`dayIn`): a partial date ("2026-11") must not hide a whole record. */
const date = z.optional(short);

export const FhirCoding = z.object({
  system: z.optional(short),
  code: z.optional(short),
  display: z.optional(short),
});
const Concept = z.object({ coding: z.optional(z.array(FhirCoding)), text: z.optional(text) });
const Reference = z.object({ reference: z.optional(short), display: z.optional(short) });
const Period = z.object({ start: date, end: date });
const id = z.string().check(z.regex(/^[A-Za-z0-9.-]{1,64}$/));

export const FhirPatient = z.object({
  resourceType: z.literal("Patient"),
  id,
  identifier: z.array(z.object({ system: z.optional(short), value: z.optional(short) })),
  name: z.optional(
    z.array(z.object({ text: z.optional(short), family: z.optional(short), given: z.optional(z.array(short)) })),
  ),
  telecom: z.optional(
    z.array(z.object({ system: z.optional(short), value: z.optional(short), use: z.optional(short) })),
  ),
  gender: z.optional(short),
  birthDate: z.optional(short),
  active: z.optional(z.boolean()),
  /** Records that were merged: this one was replaced by another, or replaces it. */
  link: z.optional(z.array(z.object({ other: Reference, type: short }))),
});
export const FhirEncounter = z.object({
  resourceType: z.literal("Encounter"),
  id,
  status: short,
  subject: Reference,
  period: z.optional(Period),
  class: z.optional(FhirCoding),
  type: z.optional(z.array(Concept)),
  serviceType: z.optional(Concept),
  serviceProvider: z.optional(Reference),
  diagnosis: z.optional(z.array(z.object({ condition: Reference }))),
});
export const FhirObservation = z.object({
  resourceType: z.literal("Observation"),
  id,
  status: short,
  subject: Reference,
  code: Concept,
  effectiveDateTime: date,
  valueString: z.optional(text),
  valueDateTime: date,
  valueInteger: z.optional(z.int()),
  valueQuantity: z.optional(z.object({ value: z.optional(z.number()), unit: z.optional(short) })),
  valueCodeableConcept: z.optional(Concept),
});
export const FhirReport = z.object({
  resourceType: z.literal("DiagnosticReport"),
  id,
  status: short,
  subject: Reference,
  code: Concept,
  effectiveDateTime: date,
  issued: date,
  conclusion: z.optional(text),
  presentedForm: z.optional(z.array(z.object({ contentType: z.optional(short), url: z.optional(short) }))),
});
export const FhirServiceRequest = z.object({
  resourceType: z.literal("ServiceRequest"),
  id,
  status: short,
  subject: Reference,
  code: z.optional(Concept),
  category: z.optional(z.array(Concept)),
  priority: z.optional(short),
  reasonCode: z.optional(z.array(Concept)),
  requester: z.optional(Reference),
  authoredOn: date,
  occurrencePeriod: z.optional(Period),
  extension: z.optional(z.array(z.object({ url: short, valueInteger: z.optional(z.int()) }))),
});
export const FhirInvoice = z.object({
  resourceType: z.literal("Invoice"),
  id,
  status: short,
  identifier: z.optional(z.array(z.object({ system: z.optional(short), value: z.optional(short) }))),
  type: z.optional(Concept),
  date,
  totalGross: z.optional(z.object({ value: z.optional(z.number()), currency: z.optional(short) })),
});
export const FhirBinary = z.object({ resourceType: z.literal("Binary"), contentType: short, data: z.string() });

/** One page of a search. Entries are looked at one by one, so that a server may add an OperationOutcome. */
export const FhirBundle = z.object({
  resourceType: z.literal("Bundle"),
  type: z.literal("searchset"),
  link: z.optional(z.array(z.object({ relation: short, url: z.string().check(z.maxLength(4000)) }))),
  entry: z.optional(z.array(z.object({ resource: z.looseObject({ resourceType: short }) }))),
});

export type Patient = z.infer<typeof FhirPatient>;
export type Encounter = z.infer<typeof FhirEncounter>;
export type Observation = z.infer<typeof FhirObservation>;
export type Report = z.infer<typeof FhirReport>;
export type Invoice = z.infer<typeof FhirInvoice>;
export type ServiceRequest = z.infer<typeof FhirServiceRequest>;
