import * as z from "zod/mini";
import { FhirCoding, FhirObservation } from "./fhir";

/** The parts of FHIR R4 that a follow-up reads besides those of `fhir.ts`. */
const short = z.string().check(z.maxLength(400));
const id = z.string().check(z.regex(/^[A-Za-z0-9.-]{1,64}$/));
const Concept = z.object({ coding: z.optional(z.array(FhirCoding)), text: z.optional(short) });
const Reference = z.object({ reference: z.optional(short), display: z.optional(short) });

export const FhirCondition = z.object({
  resourceType: z.literal("Condition"),
  id,
  subject: Reference,
  encounter: z.optional(Reference),
  verificationStatus: z.optional(Concept),
  code: z.optional(Concept),
});
export const FhirMedicationRequest = z.object({
  resourceType: z.literal("MedicationRequest"),
  id,
  status: short,
  subject: Reference,
  authoredOn: z.optional(short),
  medicationCodeableConcept: z.optional(Concept),
  medicationReference: z.optional(Reference),
  dosageInstruction: z.optional(z.array(z.object({ text: z.optional(short) }))),
  dispenseRequest: z.optional(
    z.object({
      expectedSupplyDuration: z.optional(z.object({ value: z.optional(z.number()), code: z.optional(short) })),
    }),
  ),
});
export const FhirAllergy = z.object({
  resourceType: z.literal("AllergyIntolerance"),
  id,
  patient: Reference,
  clinicalStatus: z.optional(Concept),
  verificationStatus: z.optional(Concept),
  code: z.optional(Concept),
  criticality: z.optional(short),
});
/** An observation with what makes its result stand out. */
export const FhirTest = z.extend(FhirObservation, {
  interpretation: z.optional(z.array(Concept)),
  referenceRange: z.optional(z.array(z.object({ text: z.optional(short) }))),
});

export type Condition = z.infer<typeof FhirCondition>;
export type MedicationRequest = z.infer<typeof FhirMedicationRequest>;
export type Allergy = z.infer<typeof FhirAllergy>;
export type Test = z.infer<typeof FhirTest>;
