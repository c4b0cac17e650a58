import * as z from "zod/mini";
import { page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { DoctorId } from "./desk";
import { movedOnCodes } from "./life-calls";
import { ConsultationState, DeclineReason, Dispute, StopReason } from "./model";
import { Message } from "./thread";
import { DoctorView, KnownDoctor } from "./views";

/** Accepting, answering and ending take a working session that was begun with a proof (C8). */
export const workingCodes = { "working.needed": null } as const;
const stepCodes = { ...movedOnCodes, ...workingCodes } as const;
const test = freeText(60).check(z.minLength(2, "tests.required"));
const plain = (least: number, most: number) => freeText(most).check(z.minLength(least, "summary.required"));
export const SummaryWords = z.strictObject({
  found: plain(5, 500),
  advice: plain(5, 500),
  watchFor: plain(2, 500),
  comeBack: plain(2, 200),
});

/** One request as those see it who decide about complaints, or see to it that somebody answers. */
export const DisputeLine = z.strictObject({
  id: Id,
  version: z.int(),
  kind: Dispute.shape.kind,
  at: Instant,
  decideBy: Instant,
  overdue: z.boolean(),
  doctor: KnownDoctor,
  maskedName: z.string(),
});
export type DisputeLine = z.infer<typeof DisputeLine>;
export const DisputeCase = z.strictObject({
  ...DisputeLine.shape,
  words: z.string(),
  state: ConsultationState,
  decided: z.optional(z.strictObject({ state: Dispute.shape.state, at: Instant, by: z.string(), reply: z.string() })),
  minutesToFirstAnswer: z.optional(z.int()),
  exchanges: z.strictObject({ used: z.int(), most: z.int() }),
  fen: z.int(),
  summary: z.optional(DoctorView.shape.summary),
  /** What both sides wrote, in order; recalled ones without their content. */
  messages: z.array(Message),
});
export type DisputeCase = z.infer<typeof DisputeCase>;
const LongWait = z.strictObject({
  id: Id,
  version: z.int(),
  acceptBy: Instant,
  doctor: KnownDoctor,
  departmentId: z.string(),
  away: z.boolean(),
  others: z.array(KnownDoctor),
});
export type LongWait = z.infer<typeof LongWait>;

const office = ["after-sale", "operations"] as const;

/** What is done with one request: by the doctor who holds it, and by those who stand behind. */
export const caseCalls = {
  openCase: {
    summary: "The whole request for the doctor who holds it; that it was read is recorded.",
    by: ["doctor"],
    scope: "thing",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ id: Id }),
    output: DoctorView,
    refuses: {},
  },
  accept: {
    summary:
      "Accepts a request that meets the condition of a follow-up, with the visit of the record as its proof (P9).",
    by: ["doctor"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, meetsCondition: z.literal(true), visitId: z.string().check(z.maxLength(80)) }),
    output: DoctorView,
    refuses: {
      ...stepCodes,
      /** The record does not show this visit with this diagnosis for her any more. */
      "visit.gone": null,
      /** She is bound no more, or nobody may act for her any more. */
      "identity.changed": null,
      "record.unreachable": null,
    },
  },
  decline: {
    summary: "Does not take a request, with the reason that she is told; what was paid goes back whole.",
    by: ["doctor"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({
      ...stepOn,
      reason: DeclineReason,
      note: freeText(200),
      tests: z.array(test).check(z.maxLength(6)),
    }),
    output: DoctorView,
    refuses: { ...stepCodes, "tests.required": null },
  },
  transfer: {
    summary: "Hands a request to another doctor of the department who offers the service; it costs her nothing more.",
    by: ["doctor"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, toDoctorId: DoctorId, note: freeText(200) }),
    output: z.strictObject({ to: KnownDoctor }),
    refuses: { ...stepCodes, "doctor.not-available": null },
  },
  end: {
    summary: "Ends an answered consultation with a summary in plain words, which is compulsory.",
    by: ["doctor"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, summary: SummaryWords }),
    output: DoctorView,
    refuses: { ...stepCodes, "answer.missing": null },
  },
  writeSummary: {
    summary: "The summary of a consultation that its time has ended.",
    by: ["doctor"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, summary: SummaryWords }),
    output: DoctorView,
    refuses: { ...stepCodes, "summary.already": null },
  },
  stopOnline: {
    summary: "Stops at once what is not suitable online: all goes back, and a place offline is offered (D2-03).",
    by: ["doctor"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, reason: StopReason, note: freeText(200) }),
    output: DoctorView,
    refuses: movedOnCodes,
  },
  askForTest: {
    summary: "Asks for tests in a chat that goes on; she gets a card that says where to have them.",
    by: ["doctor"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({
      ...stepOn,
      tests: z.array(test).check(z.minLength(1), z.maxLength(6)),
      note: freeText(200),
    }),
    output: DoctorView,
    refuses: stepCodes,
  },
  doctorsFor: {
    summary: "The doctors of the department who could take this request over now.",
    by: ["doctor"],
    scope: "thing",
    pace: "read",
    audit: "none",
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ doctors: z.array(KnownDoctor) }),
    refuses: {},
  },
  longWaits: {
    summary: "Requests whose time to be accepted runs out soon, the nearest first, with who else could take them.",
    by: office,
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ hours: z.int().check(z.minimum(1), z.maximum(48)) }),
    output: z.strictObject({ now: Instant, rows: z.array(LongWait) }),
    refuses: {},
  },
  handOver: {
    summary: "The hospital hands a request to another doctor of the department when its own does not come.",
    by: office,
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, toDoctorId: DoctorId, note: freeText(200) }),
    output: z.strictObject({ to: KnownDoctor, version: z.int() }),
    refuses: { ...movedOnCodes, "doctor.not-available": null },
  },
  disputes: {
    summary: "Disputed answers and complaints that wait for a decision, the most urgent first.",
    by: office,
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(400))) }),
    output: page(DisputeLine),
    refuses: {},
  },
  disputeCase: {
    summary: "One dispute with what both sides wrote; that it was read is recorded.",
    by: office,
    scope: "hospital",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ id: Id }),
    output: DisputeCase,
    refuses: {},
  },
  decideDispute: {
    summary: "Upholds a dispute (all goes back) or refuses it, with a reply that she reads.",
    by: office,
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    proof: "fresh",
    input: z.strictObject({
      ...stepOn,
      decision: z.enum(["uphold", "refuse"]),
      reply: freeText(500).check(z.minLength(5, "reply.required")),
    }),
    output: DisputeCase,
    refuses: movedOnCodes,
  },
} as const satisfies { readonly [call: string]: CallSpec };
