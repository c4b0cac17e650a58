import * as z from "zod/mini";
import { creation, page, stepOn, type CallSpec } from "../kernel/contract";
import { Day, Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { PlaceId } from "../hospital/model";
import { PersonId } from "../patients/model";
import { ApplicationId, ExamForm, ExamItem } from "./model";
import { Ask, CaseView, DeclineReason, FillLine, NoPlaceReason, OpeningDay, QueueLine, WaitReason } from "./views";
import { note, stepCodes } from "./step-codes";

const SeatChoice = z.strictObject({
  sessionId: z.string().check(z.maxLength(60)),
  lane: z.string().check(z.maxLength(20)),
  unit: z.int().check(z.minimum(0), z.maximum(200)),
});
const formUnfit = z.strictObject({ why: z.enum(["abnormal-referral", "expired", "used", "wrong-item"]) });

/** What the triage desk, the clinics and the doctors may ask. */
export const deskCalls = {
  queue: {
    summary: "The desk's queue by deadline, the most urgent first.",
    by: ["triage", "doctor"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({
      waiting: z.enum(["review", "answer", "prenatal", "wait"]),
      cursor: z.optional(z.string().check(z.maxLength(400))),
    }),
    output: z.extend(page(QueueLine), {
      counts: z.strictObject({
        review: z.int(),
        answer: z.int(),
        prenatal: z.int(),
        wait: z.int(),
        /** On the wait list with a last day that is near. */
        closing: z.int(),
        overdue: z.int(),
      }),
    }),
    refuses: {},
  },
  case: {
    summary: "One case as the desk sees it, with what the hospital record holds.",
    by: ["triage", "doctor"],
    scope: "hospital",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ id: ApplicationId }),
    output: CaseView,
    refuses: {},
  },
  claim: {
    summary: "A reviewer takes the case up; the others see it.",
    by: ["triage", "doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject(stepOn),
    output: CaseView,
    refuses: stepCodes,
  },
  openings: {
    summary: "Free times for a case on up to seven days, with the reason where a day has none.",
    by: ["triage"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ id: ApplicationId, from: Day, dueOn: z.optional(Day) }),
    output: z.strictObject({ days: z.array(OpeningDay), next: Day }),
    refuses: {},
  },
  approve: {
    summary: "Takes the places: scheduled when nothing is owed, else offered with a time to accept.",
    by: ["triage"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({
      ...stepOn,
      sessionId: z.string().check(z.maxLength(60)),
      lane: z.string().check(z.maxLength(20)),
      unit: z.int().check(z.minimum(0), z.maximum(200)),
      /** The second of two visits, where the day lies outside the window of the fetal heart (D1-14). */
      echo: z.optional(SeatChoice),
      /** The due date as the reviewer confirmed it; the windows are judged by it. */
      dueOn: z.optional(Day),
      note,
    }),
    output: CaseView,
    refuses: {
      ...stepCodes,
      "echo.needed": z.strictObject({ from: Day, to: Day }),
      "due-date.implausible": z.strictObject({ dueOn: Day }),
      "seat.taken": z.strictObject({ by: z.string(), at: Instant }),
      "seat.unfit": z.strictObject({
        why: z.enum([
          "outside-window",
          "not-agreed",
          "unsuitable",
          "no-session",
          "past",
          "too-short",
          "calendar-missing",
        ]),
      }),
      "exam-form.missing": null,
      "exam-form.unfit": formUnfit,
      "opinion.missing": null,
    },
  },
  askForMore: {
    summary: "Asks the patient for something; her place in the queue is kept.",
    by: ["triage", "doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, asks: z.array(Ask).check(z.minLength(1, "asks.required")), note }),
    output: CaseView,
    refuses: stepCodes,
  },
  reroute: {
    summary: "Sends her to the desk or to a clinic instead, with the reason.",
    by: ["triage", "doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, place: PlaceId, note: note.check(z.minLength(2, "note.required")) }),
    output: CaseView,
    refuses: stepCodes,
  },
  decline: {
    summary: "Declines with a reason that she is told.",
    by: ["triage", "doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, reason: DeclineReason, note: note.check(z.minLength(2, "note.required")) }),
    output: CaseView,
    refuses: stepCodes,
  },
  waitList: {
    summary: "Puts her on the wait list, ranked by the due date that the reviewer has confirmed.",
    by: ["triage"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, dueOn: Day, reason: WaitReason, note }),
    output: CaseView,
    refuses: {
      ...stepCodes,
      "opinion.missing": null,
      "due-date.implausible": z.strictObject({ dueOn: Day }),
      "window.passed": z.strictObject({ hardStop: Day }),
      "place.free": z.strictObject({ day: Day }),
      "exam-form.missing": null,
      "exam-form.unfit": formUnfit,
    },
  },
  fillPlan: {
    summary: "A plan that gives the free times of the next weeks to as many on the wait list as can be.",
    by: ["triage"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: z.strictObject({ waiting: z.int(), days: z.int(), lines: z.array(FillLine) }),
    refuses: {},
  },
  notSchedule: {
    summary: "No place can be given: its own outcome, with the reason and the next step (D1-18).",
    by: ["triage"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, reason: NoPlaceReason, note }),
    output: CaseView,
    refuses: stepCodes,
  },
  recordOpinion: {
    summary: "A doctor of Prenatal Diagnosis says whether the ordinary examination may go ahead.",
    by: ["doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, note: note.check(z.minLength(2, "note.required")) }),
    output: CaseView,
    refuses: stepCodes,
  },
  issueForm: {
    summary: "A clinic issues the signed application form for a person (D1-06).",
    by: ["clinic-desk", "doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({
      ...creation,
      personId: PersonId,
      items: z.array(ExamItem).check(z.minLength(1, "items.required"), z.maxLength(3)),
      indication: freeText(120).check(z.minLength(2, "indication.required")),
      validUntil: Day,
      abnormalReferral: z.boolean(),
      paid: z.boolean(),
    }),
    output: ExamForm,
    refuses: { "form.dates-wrong": null },
  },
  formsOf: {
    summary: "The application forms of a person, newest first.",
    by: ["clinic-desk", "doctor", "triage"],
    scope: "hospital",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ personId: PersonId }),
    output: z.strictObject({
      person: z.strictObject({ name: z.string(), maskedNumber: z.string(), bornOn: Day }),
      forms: z.array(ExamForm),
    }),
    refuses: {},
  },
} as const satisfies { readonly [call: string]: CallSpec };
