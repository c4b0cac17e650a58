import * as z from "zod/mini";

const Sourced = { source: z.string() };
const Count = z.int().check(z.minimum(0));

/** The clocks and limits of an online follow-up that a hospital may change, each with its source. */
export const ConsultationPolicy = z.strictObject({
  version: z.string(),
  /** So long the fee can be paid after submitting. */
  pay: z.strictObject({ minutes: Count, ...Sourced }),
  /** So long a doctor has to accept; then all is given back (D2-15). */
  accept: z.strictObject({ hours: Count, ...Sourced }),
  /** So long it lasts from acceptance, and so many rounds of question and answer (D2-15). */
  session: z.strictObject({ hours: Count, exchanges: Count, warnHours: Count, ...Sourced }),
  /**
   * A disputed answer or a complaint is decided in so many hours (row 56), and can be raised for so many days; whoever was
   * told that it is late and has not read it after so many more hours is phoned.
   */
  dispute: z.strictObject({ hours: Count, days: Count, callHours: Count, ...Sourced }),
  /** A median reply time is shown from so many answers on; fewer are "too few" (row 46). */
  replies: z.strictObject({ least: Count, kept: Count, ...Sourced }),
  /** So long a doctor works after proving who he is (C8). */
  working: z.strictObject({ hours: Count, ...Sourced }),
});
export type ConsultationPolicy = z.infer<typeof ConsultationPolicy>;

/** As the hospital begins; operations may change every number. */
export const consultationPolicy: ConsultationPolicy = {
  version: "2026-11",
  pay: { minutes: 30, source: "Hospital setting, as for examinations: time to find the way to pay" },
  accept: { hours: 24, source: "D2-15: N hours without acceptance give all back; N is the hospital's setting" },
  session: { hours: 48, exchanges: 20, warnHours: 4, source: "D2-15: 48 hours and N exchanges, shown from the start" },
  dispute: {
    hours: 24,
    days: 7,
    callHours: 2,
    source: "Row 56: a refund decision within 24 hours, visible; the hours until she is phoned are the hospital's",
  },
  replies: { least: 10, kept: 50, source: "Row 46: a measured median, not a claimed one; under ten it says too few" },
  working: {
    hours: 4,
    source: "C8: the doctor authenticates before each working session; its length is the hospital's",
  },
};
