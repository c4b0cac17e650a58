import * as z from "zod/mini";
import { stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { BoardView, DayLine, ReportView, TurnView } from "./day-views";
import { ApplicationId } from "./model";
import { note, stepCodes } from "./step-codes";

const lane = { sessionId: z.string().check(z.maxLength(60)), lane: z.string().check(z.maxLength(20)) };
const laneCodes = {
  /** Somebody is called to this room or examined there. */
  "lane.busy": z.strictObject({ number: z.string() }),
  /** No such room in the session, or not fit for the special-need pair. */
  "lane.unfit": null,
} as const;
const notToday = z.strictObject({ day: Day });

/** One step of somebody present, by the staff in the waiting room: her line as it is now. */
const roomStep = (summary: string) =>
  ({
    summary,
    by: ["triage", "doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject(stepOn),
    output: DayLine,
    refuses: stepCodes,
  }) as const satisfies CallSpec;

/** What happens in the waiting room: checked in, called, examined, to be repeated, done (D1-13, rows 33 and 34). */
export const dayRoomCalls = {
  checkIn: {
    summary: "She checks in with the code of the day from the wall screen, and is given a number.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, code: z.string().check(z.minLength(4, "code.malformed"), z.maxLength(20)) }),
    output: TurnView,
    refuses: {
      ...stepCodes,
      "checkin.not-today": notToday,
      "checkin.too-early": z.strictObject({ from: Instant }),
      "checkin.wrong-code": null,
    },
  },
  myTurn: {
    summary: "Her number, how many are before her, and when her turn is expected.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "none",
    input: z.strictObject({ id: ApplicationId }),
    output: TurnView,
    refuses: {},
  },
  report: {
    summary: "Her report once it is out, without what states the fetal sex.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "health-record",
    proof: "patient",
    input: z.strictObject({ id: ApplicationId }),
    output: ReportView,
    refuses: { "report.not-yet": null, "record.unreachable": z.strictObject({ phone: z.string() }) },
  },
  appeal: {
    summary: "She says why she did not come; the desk decides.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, note: note.check(z.minLength(2, "note.required")) }),
    output: z.strictObject({ state: z.string(), version: z.int(), at: Instant }),
    refuses: { ...stepCodes, "appeal.made": z.strictObject({ at: Instant }) },
  },
  board: {
    summary: "The wall screen: numbers, rooms and the code of the day, for whoever has the screen's key.",
    by: "anyone",
    scope: "public",
    pace: "read",
    audit: "none",
    input: z.strictObject({ key: z.string().check(z.minLength(20), z.maxLength(60)) }),
    output: BoardView,
    refuses: {},
  },
  checkInAtDesk: {
    ...roomStep("Checks her in at the desk, by her appointment's number or QR; she is given a number."),
    refuses: { ...stepCodes, "checkin.not-today": notToday },
  },
  callNext: {
    summary: "Calls whoever is next to a room; the same tap asked again calls nobody else.",
    by: ["triage", "doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ stepId: Id, ...lane }),
    output: DayLine,
    refuses: { ...laneCodes, "queue.empty": z.strictObject({ nextAt: z.optional(Instant) }) },
  },
  call: {
    ...roomStep("Calls this one to a room, whoever stands before her."),
    input: z.strictObject({ ...stepOn, ...lane }),
    refuses: { ...stepCodes, ...laneCodes },
  },
  withdrawCall: {
    ...roomStep("Takes a call back that was a slip: she waits where she waited, and it is not counted."),
    refuses: { ...stepCodes, "call.too-old": z.strictObject({ until: Instant }) },
  },
  missedCall: roomStep(
    "She was called and did not come: she goes back some turns, and after the last call to the desk.",
  ),
  begin: roomStep("The examination begins."),
  needRepeat: {
    ...roomStep("It has to be done again: after a walk, with her turn kept, or on another day without a new fee."),
    input: z.strictObject({
      ...stepOn,
      when: z.enum(["in-30-minutes", "another-day"]),
      why: freeText(200).check(z.minLength(2, "reason.required")),
    }),
  },
  finish: roomStep("The examination is done."),
  publishReport: {
    ...roomStep("The report is out; a job notices it as well."),
    refuses: { ...stepCodes, "report.missing": null, "record.unreachable": null },
  },
  recordLeft: {
    ...roomStep("She has left without the examination, or cannot be found."),
    input: z.strictObject({ ...stepOn, note }),
  },
} as const satisfies { readonly [call: string]: CallSpec };
