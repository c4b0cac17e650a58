import * as z from "zod/mini";
import { creation, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { Bilingual, freeText } from "../kernel/words";
import { PersonId } from "../patients/model";
import { DepartmentId, DoctorId } from "./desk";
import { WhyNot } from "./eligibility";
import { DiagnosisCode, Intake } from "./intake-model";
import {
  ConsentName,
  DepartmentForm,
  EligibilityView,
  FollowUpDepartment,
  IntakeDraft,
  OnlineDoctor,
  SubmittedView,
  Tick,
} from "./intake-views";
import { ServiceKind } from "./model";

const code = z.string().check(z.regex(/^[a-z][a-z-]{1,40}$/));
const signs = z.array(code).check(z.maxLength(30));
const favourites = z.strictObject({ doctorIds: z.array(z.string()), most: z.int() });
const phone = z.strictObject({ phone: z.string() });

const everybody = { by: "anyone", scope: "public", pace: "read", audit: "none" } as const;
const person = { by: ["patient"], scope: "person", acts: "consultations" } as const;

/** Who is asked with a request to be present, where the child is under six (C5). */
const Guardian = z.strictObject({
  name: freeText(40).check(z.minLength(2, "name.required")),
  relation: z.enum(["mother", "father", "grandparent", "other"]),
});

/** What leads to a request: the directory, who may follow up online, the draft, submitting (D2-01 to D2-14). */
export const intakeCalls = {
  departments: {
    ...everybody,
    summary: "The departments that follow up online.",
    input: z.strictObject({}),
    output: z.strictObject({ departments: z.array(FollowUpDepartment) }),
    refuses: {},
  },
  department: {
    ...everybody,
    summary: "One department with what a request asks: signs of danger, symptoms, diagnoses, ages.",
    input: z.strictObject({ departmentId: DepartmentId }),
    output: DepartmentForm,
    refuses: { "department.offline": phone },
  },
  guide: {
    ...everybody,
    summary: "Which department: signs of danger first, then plain words. It names no illness.",
    input: z.strictObject({ seeker: z.enum(["pregnant", "woman", "child"]) }),
    output: z.strictObject({
      redFlags: z.array(Tick),
      complaints: z.array(z.strictObject({ ...Tick.shape, departmentId: z.string(), name: Bilingual })),
      source: z.string(),
    }),
    refuses: {},
  },
  doctors: {
    ...everybody,
    summary: "The doctors of a department that offer something online: prices, measured reply times, places left.",
    input: z.strictObject({ departmentId: DepartmentId }),
    output: z.strictObject({ doctors: z.array(OnlineDoctor), priceVersion: z.string() }),
    refuses: { "department.offline": phone },
  },
  doctor: {
    ...everybody,
    summary: "One doctor with services, public prices, measured reply time and today's places.",
    input: z.strictObject({ doctorId: DoctorId }),
    output: z.strictObject({ doctor: OnlineDoctor, priceVersion: z.string() }),
    refuses: {},
  },
  favourites: {
    summary: "The doctors that this account likes to find again.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: favourites,
    refuses: {},
  },
  setFavourite: {
    summary: "Keeps a doctor, or lets go.",
    by: ["patient"],
    scope: "account",
    pace: "write",
    audit: "none",
    input: z.strictObject({ doctorId: DoctorId, on: z.boolean() }),
    output: favourites,
    refuses: { "favourites.too-many": z.strictObject({ most: z.int() }) },
  },
  eligibility: {
    ...person,
    summary: "Which visits of the person's own linked record may carry a follow-up, and what is to be done first.",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({
      personId: PersonId,
      departmentId: DepartmentId,
      /** Signs of danger that are ticked so far. */
      signs: z.optional(signs),
    }),
    output: EligibilityView,
    refuses: { "department.offline": phone },
  },
  readDraft: {
    ...person,
    summary: "The draft of a person, if there is one.",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ personId: PersonId }),
    output: z.strictObject({ draft: z.optional(IntakeDraft) }),
    refuses: {},
  },
  saveDraft: {
    ...person,
    summary: "Keeps what is filled in so far; the newest draft of a person replaces the one before.",
    pace: "write",
    audit: "none",
    input: z.strictObject({
      ...creation,
      personId: PersonId,
      step: IntakeDraft.shape.step,
      answers: IntakeDraft.shape.answers,
    }),
    output: z.strictObject({ savedAt: Instant }),
    refuses: {},
  },
  submit: {
    ...person,
    summary:
      "Sends the request: consent, department, doctor and service, visit, intake (D2-13). The id is the draft's.",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({
      ...creation,
      personId: PersonId,
      departmentId: DepartmentId,
      doctorId: DoctorId,
      service: ServiceKind,
      /** The text of the consent that she read on this phone. */
      consentVersion: z.string().check(z.maxLength(40)),
      /** A visit of her record and the diagnosis of it that she is followed up for. */
      visitId: z.string().check(z.regex(/^[A-Za-z0-9.-]{1,64}$/)),
      diagnosisCode: DiagnosisCode,
      /** Signs of danger that she ticked; she is asked each time. */
      signs,
      intake: Intake,
      /** The version of the health profile that she confirmed with this request. */
      profileVersion: z.int().check(z.minimum(1)),
      guardian: z.optional(Guardian),
      priceVersion: z.string().check(z.maxLength(40)),
    }),
    output: SubmittedView,
    refuses: {
      "consent.missing": z.strictObject({ document: ConsentName, version: z.optional(z.string()) }),
      "department.offline": phone,
      "doctor.elsewhere": z.strictObject({ departmentId: z.string() }),
      "doctor.away": z.strictObject({ until: Day, note: z.string() }),
      "service.not-offered": null,
      "quota.full": z.strictObject({ day: Day, perDay: z.int() }),
      "signs.acute": z.strictObject({ signs: z.array(Tick), phone: z.string() }),
      "symptom.unknown": z.strictObject({ symptoms: z.array(z.string()) }),
      "medicines.needed": null,
      "guardian.needed": z.strictObject({ underYears: z.int() }),
      "profile.unconfirmed": z.strictObject({ version: z.optional(z.int()) }),
      "document.unusable": z.strictObject({ id: Id }),
      "record.not-linked": phone,
      "record.unreachable": phone,
      "visit.unknown": phone,
      "visit.unfit": z.strictObject({
        why: WhyNot,
        maxAgeDays: z.int(),
        lastDay: z.optional(Day),
        departmentId: z.string(),
        phone: z.string(),
      }),
      "price.changed": z.strictObject({ priceVersion: z.string() }),
      "consultation.exists": z.strictObject({ id: Id }),
    },
  },
} as const satisfies { readonly [call: string]: CallSpec };
