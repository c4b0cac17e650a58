import * as z from "zod/mini";

const Sourced = { source: z.string() };
const Count = z.int().check(z.minimum(0));

/** The numbers of one's own data that a hospital may change, each with its source. */
export const PrivacyPolicy = z.strictObject({
  version: z.string(),
  /** A patient's proof (code to the bound phone, or a fresh sign-in) opens sensitive views for so long. */
  proof: z.strictObject({ minutes: Count, ...Sourced }),
  proxy: z.strictObject({
    mostDays: Count,
    codeHours: Count,
    mostPerPerson: Count,
    mostPerAccount: Count,
    ...Sourced,
  }),
  /** Consents given by a guardian are asked again from these ages on. */
  turningAges: z.strictObject({ years: z.array(Count), ...Sourced }),
  /** A question about an access is answered within so many days. */
  accessQuestion: z.strictObject({ days: Count, ...Sourced }),
});
export type PrivacyPolicy = z.infer<typeof PrivacyPolicy>;

/** As the hospital begins; operations may change every number. */
export const privacyPolicy: PrivacyPolicy = {
  version: "2026-11",
  proof: { minutes: 30, source: "Row 8, C.4: a fresh proof for reports and records; its length is the hospital's" },
  proxy: {
    mostDays: 365,
    codeHours: 72,
    mostPerPerson: 5,
    mostPerAccount: 10,
    source: "Row 11: scope and expiry, a year at most; hospital setting, to be confirmed",
  },
  turningAges: {
    years: [14, 18],
    source: "PIPL art. 31: under 14 the guardian agrees; Civil Code art. 17: of age at 18 (T30)",
  },
  accessQuestion: { days: 15, source: "PIPL art. 50 asks for a way to exercise one's rights; 15 days by GB/T 35273" },
};
