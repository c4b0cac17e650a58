import * as z from "zod/mini";
import { ClockTime, Day, Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { DayKind } from "../hospital/model";

/** A short name as the house uses it: "US-05", "C305", "dr-luo-wanqiu". */
export const ResourceId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, "resource.malformed"));
const Name = z.strictObject({
  zh: z.string().check(z.minLength(1, "name.required"), z.maxLength(40, "text.too-long")),
  en: z.string().check(z.minLength(1, "name.required"), z.maxLength(80, "text.too-long")),
});
export const SessionId = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}#(am|pm)$/, "session.malformed"),
  z.refine((id) => Day.safeParse(id.slice(0, 10)).success, "session.malformed"),
);
export const Half = z.enum(["am", "pm"]);
export type Half = z.infer<typeof Half>;

/** Who examines. Whoever is qualified for the fetal heart does the ultrasound of the same visit as well (D1-17). */
export const Sonographer = z.strictObject({
  id: ResourceId,
  name: Name,
  /** Qualified for the system ultrasound. */
  system: z.boolean(),
  /** Qualified for fetal echocardiography. */
  echo: z.boolean(),
  /** The last day of the prenatal-screening certificate: after it nobody is examined by this person. */
  certificateUntil: Day,
});
export type Sonographer = z.infer<typeof Sonographer>;

/** An ultrasound machine; `home`: the room in which it stands unless that room is shut. */
export const Machine = z.strictObject({ id: ResourceId, name: Name, echo: z.boolean(), home: z.optional(ResourceId) });
export type Machine = z.infer<typeof Machine>;

/** An examination room. Its lane is what bookings hold: it keeps its name whoever works there, and with which machine. */
export const Room = z.strictObject({
  id: ResourceId,
  name: Name,
  lane: z.string().check(z.regex(/^[A-Z][0-9]{1,3}$/, "lane.malformed")),
});
export type Room = z.infer<typeof Room>;

/** A half day as it repeats, and from when to when it holds. Of several that fit a day, the one that began last holds. */
export const SessionTemplate = z.strictObject({
  id: ResourceId,
  dayKinds: z.array(DayKind).check(z.minLength(1, "day-kinds.required"), z.maxLength(4)),
  /** 1 = Monday … 7 = Sunday; absent: every day of these kinds. */
  weekdays: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7))),
  half: Half,
  startsAt: ClockTime,
  /** How many units are worked from the start on. */
  units: z.int().check(z.minimum(1), z.maximum(48, "units.too-many")),
  sonographerIds: z.array(ResourceId).check(z.maxLength(30)),
  machineIds: z.array(ResourceId).check(z.maxLength(30)),
  roomIds: z.array(ResourceId).check(z.maxLength(30)),
  effectiveFrom: Day,
  effectiveTo: z.optional(Day),
});
export type SessionTemplate = z.infer<typeof SessionTemplate>;

const Reason = freeText(200).check(z.minLength(2, "reason.required"));
const Span = { id: ResourceId, from: Day, to: Day, half: z.optional(Half), reason: Reason };

/** Days that are not as the templates say: closed, without a person, machine or room, or open when they would not be. */
export const CapacityException = z.discriminatedUnion("what", [
  z.strictObject({ ...Span, what: z.literal("closed") }),
  z.strictObject({ ...Span, what: z.literal("away"), resourceId: ResourceId }),
  z.strictObject({ ...Span, what: z.literal("extra"), templateId: ResourceId }),
]);
export type CapacityException = z.infer<typeof CapacityException>;

/** A session that was stopped: whole, one lane of it, or from a unit on. */
export const Stop = z.strictObject({
  id: z.string(),
  sessionId: SessionId,
  lane: z.optional(z.string()),
  fromUnit: z.optional(z.int()),
  reason: z.string(),
  at: Instant,
});
export type Stop = z.infer<typeof Stop>;

/** Everything that says when how many can be examined; one version for all, so that nobody edits what he has not seen. */
export const Roster = z.strictObject({
  sonographers: z.array(Sonographer),
  machines: z.array(Machine),
  rooms: z.array(Room),
  templates: z.array(SessionTemplate),
  exceptions: z.array(CapacityException),
  stops: z.array(Stop),
});
export type Roster = z.infer<typeof Roster>;

/** One change of the roster, as operations save it. */
export const CapacityChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("template-saved"), template: SessionTemplate }),
  z.strictObject({ kind: z.literal("template-ended"), templateId: ResourceId, lastDay: Day }),
  z.strictObject({ kind: z.literal("sonographer-saved"), sonographer: Sonographer }),
  z.strictObject({ kind: z.literal("machine-saved"), machine: Machine }),
  z.strictObject({ kind: z.literal("room-saved"), room: Room }),
  z.strictObject({ kind: z.literal("exception-added"), exception: CapacityException }),
  z.strictObject({ kind: z.literal("exception-removed"), exceptionId: ResourceId }),
  z.strictObject({
    kind: z.literal("session-stopped"),
    sessionId: SessionId,
    /** One lane only; absent: all of them. */
    lane: z.optional(z.string().check(z.maxLength(20))),
    /** From this unit on; absent: from the beginning. */
    fromUnit: z.optional(z.int().check(z.minimum(0), z.maximum(200))),
    reason: Reason,
  }),
  z.strictObject({ kind: z.literal("session-reopened"), stopId: z.string().check(z.maxLength(40)) }),
]);
export type CapacityChange = z.infer<typeof CapacityChange>;

/** Why a change cannot be: it names what does not exist, ends before it begins, lies in the past, or takes a lane's name. */
export const UNFIT_CHANGES = ["unknown", "dates", "past", "lane-taken"] as const;
export const UnfitChange = z.enum(UNFIT_CHANGES);
export type UnfitChange = z.infer<typeof UnfitChange>;
