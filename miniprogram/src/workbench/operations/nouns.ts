import type * as z from "zod/mini";
import type { CapacityDay, RosterView, SessionCell } from "../../../../shared/appointments/capacity-views";
import type { sessions } from "../../../../shared/appointments/session-contract";
import type { hospital } from "../../../../shared/hospital/contract";
import type { InputOf, OutputOf } from "../../../../shared/kernel/contract";

/** The nouns of operations' calls, by their contracts. */
type Sessions = (typeof sessions)["calls"];
type Hospital = (typeof hospital)["calls"];

export type CapacityChange = InputOf<Sessions["saveChange"]>["change"];
export type UnfitChange = z.infer<Sessions["saveChange"]["refuses"]["capacity.unfit"]>["why"];
export type CapacityException = CapacityDay["exceptions"][number];
export type Half = SessionCell["half"];
export type Sonographer = RosterView["sonographers"][number];
export type Machine = RosterView["machines"][number];
export type Room = RosterView["rooms"][number];
export type SessionTemplate = RosterView["templates"][number];
export type KeptYear = OutputOf<Hospital["calendar"]>["years"][number];
export type CalendarYear = InputOf<Hospital["saveCalendarYear"]>["year"];
export type UnfitYear = z.infer<Hospital["saveCalendarYear"]["refuses"]["calendar.unfit"]>["why"];
export type Figure = InputOf<Sessions["figureCases"]>["figure"];
