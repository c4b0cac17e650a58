import type { OnlineDoctor } from "../../../shared/consultations/intake-views";
import { instantOf } from "../../../shared/kernel/time";
import type { Say } from "../i18n";
import { now } from "../kernel/clock";
import type { Meaning } from "../ui";
import type { Words } from "./words";

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes as people say them, rounded up. */
export function spanOf(minutes: number, { doctors: said }: Words): string {
  if (minutes < HOUR) return said.minutes(Math.max(1, minutes));
  return minutes < 2 * DAY ? said.hours(Math.ceil(minutes / HOUR)) : said.days(Math.ceil(minutes / DAY));
}

/** How fast answers came: measured, or "too few" (row 46). */
export const replyOf = ({ reply }: OnlineDoctor, words: Words): string =>
  reply.is === "median" ? words.doctors.reply(spanOf(reply.minutes, words), reply.of) : words.doctors.tooFew;

/** When a doctor who is away is back. */
export const backOf = ({ pausedUntil, leave, state }: OnlineDoctor, say: Say): string =>
  state === "leave" && leave ? say.day(leave.to) : pausedUntil ? say.moment(pausedUntil) : "";

/** Where a doctor stands now, for a badge. */
export function standingOf(doctor: OnlineDoctor, words: Words, say: Say): readonly [Meaning, string] {
  const { states } = words.doctors;
  if (doctor.state === "paused") return ["waiting", states.paused(backOf(doctor, say))];
  if (doctor.state === "leave") return ["stopped", states.leave(backOf(doctor, say))];
  if (doctor.state === "full") return ["stopped", states.full];
  const isWorking = doctor.workingUntil !== undefined && doctor.workingUntil > now();
  return ["done", isWorking ? states.working : states.open];
}

/** The first moment of a day off, for sorting: those who are there come first. */
export const orderOf = ({ state, backAt, leave }: OnlineDoctor): string =>
  `${["open", "paused", "full", "leave"].indexOf(state)}${backAt ?? (leave ? instantOf(leave.to, "00:00") : "")}`;
