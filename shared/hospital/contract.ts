import * as z from "zod/mini";
import { contract, STAFF_ROLES } from "../kernel/contract";
import { Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { CalendarYear, KeptYear, UnfitYear } from "./calendar";
import { Department, Doctor, Place, PriceList, StaffMember } from "./model";

/** The hospital itself: its places and phones, its prices, and who works there. */
export const hospital = contract("hospital", {
  directory: {
    summary: "Departments, doctors, places and phone numbers, for everybody.",
    by: "anyone",
    scope: "public",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: z.strictObject({
      name: Bilingual,
      emergencyPhone: z.string(),
      switchboard: z.string(),
      places: z.array(Place),
      departments: z.array(Department),
      doctors: z.array(Doctor),
    }),
    refuses: {},
  },
  priceList: {
    summary: "The public price list in force today.",
    by: "anyone",
    scope: "public",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: PriceList,
    refuses: {},
  },
  calendar: {
    summary: "The years of the working calendar, newest first.",
    by: ["operations", "triage"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: z.strictObject({ years: z.array(KeptYear) }),
    refuses: {},
  },
  saveCalendarYear: {
    summary: "Saves a year of the working calendar; people with an examination on a changed day are told.",
    by: ["operations"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({ year: CalendarYear, seen: z.int().check(z.minimum(0)) }),
    output: KeptYear,
    refuses: {
      "calendar.moved-on": z.strictObject({ version: z.int() }),
      "calendar.unfit": z.strictObject({ why: UnfitYear }),
    },
  },
  staffSignIn: {
    summary: "A staff member signs in with name, password and authenticator code.",
    by: "anyone",
    scope: "public",
    pace: "login",
    audit: "account",
    input: z.strictObject({
      name: z.string().check(z.minLength(1, "name.required"), z.maxLength(60)),
      password: z.string().check(z.minLength(1, "password.required"), z.maxLength(200)),
      code: z.string().check(z.regex(/^\d{6}$/, "code.six-digits")),
    }),
    output: z.strictObject({ token: z.string(), staff: StaffMember, idleMinutes: z.int(), endsAt: Instant }),
    refuses: {
      "sign-in.wrong": null,
      "sign-in.locked": z.strictObject({ until: Instant }),
      "credential.expired": z.strictObject({ phone: z.string() }),
    },
  },
  proveAgain: {
    summary: "A signed-in member of staff proves again who he is, for calls that move money or sign.",
    by: STAFF_ROLES,
    scope: "account",
    pace: "login",
    audit: "account",
    input: z.strictObject({ code: z.string().check(z.regex(/^\d{6}$/, "code.six-digits")) }),
    output: z.strictObject({ freshMinutes: z.int() }),
    refuses: { "proof.wrong": null, "sign-in.locked": z.strictObject({ until: Instant }) },
  },
  staffMe: {
    summary: "Who is signed in at the workbench.",
    by: STAFF_ROLES,
    scope: "account",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: StaffMember,
    refuses: {},
  },
  staffSignOut: {
    summary: "Ends this session at once.",
    by: STAFF_ROLES,
    scope: "account",
    pace: "write",
    audit: "account",
    input: z.strictObject({}),
    output: z.strictObject({}),
    refuses: {},
  },
});
