import * as z from "zod/mini";
import { creation, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { ClockTime, Day, Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { PersonId } from "../patients/model";
import { ClinicId, Half, Slot } from "./model";
import { ClinicPattern } from "./patterns";
import { closedCodes, limitCodes, visitCodes } from "./refusals";
import { ClinicDay, PlannedSession, SessionView, StopPreview, VisitView } from "./views";

const Name = z.string().check(z.regex(/^[a-z][a-z0-9-]{2,40}$/, "name.malformed"));
const reason = freeText(200).check(z.minLength(2, "reason.required"));
const stepId = Id;
const version = z.int().check(z.minimum(0));
/** Somebody changed the session meanwhile: its version now. */
const sessionCodes = { "session.moved-on": z.strictObject({ version: z.int() }) } as const;

/** What the clinic desk does, and what operations plan. */
export const clinicCalls = {
  clinicDay: {
    summary: "The sessions of a department on a day with who comes when.",
    by: ["clinic-desk", "doctor", "operations"],
    scope: "hospital",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ departmentId: Name, doctorId: z.optional(Name), day: Day }),
    output: z.strictObject({ clinics: z.array(ClinicDay) }),
    refuses: {},
  },
  bookAtDesk: {
    summary: "Takes a time for a person at the desk, from the same places and at the same release time as everybody.",
    by: ["clinic-desk"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...creation, personId: PersonId, sessionId: ClinicId, slot: z.optional(Slot) }),
    output: VisitView,
    refuses: {
      ...closedCodes,
      ...limitCodes,
      "slot.taken": z.strictObject({ free: z.int() }),
      "session.full": z.strictObject({ listOpen: z.boolean() }),
    },
  },
  addOn: {
    summary: "Adds a visit beyond the session's times, with a reason, within the quota.",
    by: ["clinic-desk"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...creation, personId: PersonId, sessionId: ClinicId, reason }),
    output: VisitView,
    refuses: {
      "session.stopped": null,
      "session.over": null,
      "limit.reached": limitCodes["limit.reached"],
      "add-on.quota-used": z.strictObject({ most: z.int() }),
    },
  },
  checkInVisit: {
    summary: "She has come.",
    by: ["clinic-desk", "doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject(stepOn),
    output: VisitView,
    refuses: { ...visitCodes, "check-in.too-early": z.strictObject({ day: Day }) },
  },
  seen: {
    summary: "She has been seen.",
    by: ["clinic-desk", "doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject(stepOn),
    output: VisitView,
    refuses: visitCodes,
  },
  stopPreview: {
    summary: "Who is touched if this session is stopped, and what they will be shown instead.",
    by: ["clinic-desk", "operations"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ sessionId: ClinicId }),
    output: StopPreview,
    refuses: {},
  },
  stopClinic: {
    summary: "Stops a session: nobody books it any more, and everybody in it is told with the next sessions.",
    by: ["clinic-desk", "operations"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ sessionId: ClinicId, stepId, version, reason }),
    output: z.strictObject({ session: SessionView, told: z.int() }),
    refuses: { ...sessionCodes, "session.stopped": null, "session.over": null },
  },
  planned: {
    summary: "The sessions of a department as operations plan them, with how many were refused.",
    by: ["operations"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ departmentId: Name, from: Day }),
    output: z.strictObject({ sessions: z.array(PlannedSession) }),
    refuses: {},
  },
  saveClinic: {
    summary: "Plans a session, or changes one (version 0: a new one). Times that are taken stay.",
    by: ["operations"],
    scope: "hospital",
    pace: "write",
    audit: "none",
    input: z.strictObject({
      version,
      departmentId: Name,
      doctorId: Name,
      day: Day,
      half: Half,
      startsAt: ClockTime,
      slotMinutes: z.int().check(z.minimum(3), z.maximum(60)),
      slots: z.int().check(z.minimum(1), z.maximum(99)),
    }),
    output: SessionView,
    refuses: {
      ...sessionCodes,
      "session.over": null,
      "session.has-visits": z.strictObject({ taken: z.int() }),
    },
  },
  patterns: {
    summary: "The weekly patterns of a department, from which its sessions are planned.",
    by: ["operations"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ departmentId: Name }),
    output: z.strictObject({ patterns: z.array(ClinicPattern) }),
    refuses: {},
  },
  savePattern: {
    summary: "Keeps a weekly pattern (version 0: a new one). Sessions that are planned already stay as they are.",
    by: ["operations"],
    scope: "hospital",
    pace: "write",
    audit: "none",
    input: z.strictObject({
      ...z.omit(ClinicPattern, { v: true, priceCode: true }).shape,
      version,
      departmentId: Name,
      doctorId: Name,
    }),
    output: ClinicPattern,
    refuses: { "pattern.days-reversed": null, "pattern.moved-on": z.strictObject({ version: z.int() }) },
  },
  markRush: {
    summary: "Gives a session by draw: publishes the window and the commitment to the seed before it opens.",
    by: ["operations"],
    scope: "hospital",
    pace: "write",
    audit: "none",
    input: z.strictObject({
      sessionId: ClinicId,
      version,
      opensAt: Instant,
      closesAt: Instant,
      /** How many people are expected; from them the ticket shards are counted. */
      expected: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    }),
    output: SessionView,
    refuses: {
      ...sessionCodes,
      "session.stopped": null,
      "session.released": z.strictObject({ releaseAt: Instant }),
      "rush.window-wrong": z.strictObject({ leastSeconds: z.int(), mostSeconds: z.int() }),
    },
  },
} as const satisfies { readonly [call: string]: CallSpec };
