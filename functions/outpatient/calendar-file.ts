import { done, refused } from "../../shared/kernel/result";
import { addMinutes, instantOf } from "../../shared/kernel/time";
import type { outpatient } from "../../shared/outpatient/contract";
import { calendarText } from "../../shared/outpatient/calendar-text";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";

/** How long the entry lasts in her calendar: a visit with its waiting. */
const ENTRY_MINUTES = 30;

export const calendarFile =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["calendarFile"]> =>
  async ({ id }, call) => {
    const visit = await parts.repository.visit(id, call);
    if (!visit) return refused("thing.missing");
    if (visit.state !== "booked" && visit.state !== "checked-in") return refused("visit.not-booked");
    const { name, switchboard } = await parts.hospital.directory(call.tenant);
    const startsAt = instantOf(visit.day, visit.startsAt);
    const zh = call.language === "zh";
    const text = calendarText({
      uid: `${visit.id}@smart-hospital`,
      sequence: visit.v,
      writtenAt: call.now,
      startsAt,
      endsAt: addMinutes(startsAt, ENTRY_MINUTES),
      // Whoever looks over her shoulder at a calendar learns neither department nor doctor (N6).
      title: zh ? "门诊预约" : "Outpatient appointment",
      place: name[call.language],
      note: switchboard,
      remindMinutes: [24 * 60, 120],
    });
    return done({ name: `visit-${visit.day}.ics`, text });
  };
