import * as z from "zod/mini";
import { type CallSpec } from "../kernel/contract";
import { Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { caseCalls } from "./case-calls";
import { DoctorDesk, Leave, PricedService } from "./desk";
import { ServiceKind } from "./model";
import { KnownDoctor, QueueRow } from "./views";

/** The doctor's own desk: its settings, what the services cost, and how fast answers come. */
export const DeskView = z.strictObject({
  desk: z.omit(DoctorDesk, { services: true, replies: true }),
  doctor: KnownDoctor,
  departmentId: z.string(),
  now: Instant,
  working: z.boolean(),
  onLeave: z.boolean(),
  services: z.array(PricedService),
  /** Minutes until the first answer: the median, once there are enough to take one of. */
  replies: z.strictObject({ count: z.int(), medianMinutes: z.optional(z.int()), least: z.int() }),
  /** How long a working session lasts after its proof, in hours. */
  workingHours: z.int(),
});
export type DeskView = z.infer<typeof DeskView>;

const deskSeen = { version: z.int().check(z.minimum(0)) };
const noDoctor = { "doctor.unknown": null } as const;
const deskCodes = { ...noDoctor, "desk.moved-on": z.strictObject({ version: z.int() }) } as const;

/** What doctors and the hospital do with requests: working sessions, the queue, accepting, transferring, ending, stopping. */
export const deskCalls = {
  myDesk: {
    summary: "The doctor's own desk: working session, services, pause, leave, reply times.",
    by: ["doctor"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: DeskView,
    refuses: noDoctor,
  },
  startWorking: {
    summary: "Begins a working session after a fresh proof of who the doctor is (C8); ends a pause.",
    by: ["doctor"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    proof: "fresh",
    input: z.strictObject(deskSeen),
    output: DeskView,
    refuses: deskCodes,
  },
  stopWorking: {
    summary: "Ends the working session; requests go on waiting with their clocks.",
    by: ["doctor"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject(deskSeen),
    output: DeskView,
    refuses: deskCodes,
  },
  pause: {
    summary: 'Away until a time of today ("on rounds until 15:00"); patients see it.',
    by: ["doctor"],
    scope: "hospital",
    pace: "write",
    audit: "none",
    input: z.strictObject({ ...deskSeen, until: Instant, note: freeText(60) }),
    output: DeskView,
    refuses: { ...deskCodes, "pause.out-of-range": z.strictObject({ until: Instant }) },
  },
  resume: {
    summary: "Back at the desk before the pause is over.",
    by: ["doctor"],
    scope: "hospital",
    pace: "write",
    audit: "none",
    input: z.strictObject(deskSeen),
    output: DeskView,
    refuses: deskCodes,
  },
  saveDesk: {
    summary: "Sets which services are offered, how many requests a day, and leave.",
    by: ["doctor"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({
      ...deskSeen,
      services: z
        .array(
          z.strictObject({
            kind: ServiceKind,
            on: z.boolean(),
            perDay: z.int().check(z.minimum(0, "quota.out-of-range"), z.maximum(200, "quota.out-of-range")),
          }),
        )
        .check(z.maxLength(3)),
      leave: z.optional(Leave),
    }),
    output: DeskView,
    refuses: { ...deskCodes, "service.not-yours": null, "leave.malformed": null },
  },
  queue: {
    summary: "The doctor's requests under way, oldest first: waiting to be accepted, open, answered.",
    by: ["doctor"],
    scope: "hospital",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(400))) }),
    output: z.strictObject({ now: Instant, rows: z.array(QueueRow), cursor: z.optional(z.string()) }),
    refuses: noDoctor,
  },
  ...caseCalls,
} as const satisfies { readonly [call: string]: CallSpec };
