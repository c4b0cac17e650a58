import { gestationalDays } from "../kernel/gestational-age";
import { daysBetween, type Day, type Instant } from "../kernel/time";
import type { Application } from "./application";
import type { ApplicationEventType } from "./events";
import type { ApplicationState } from "./model";

/** What is counted of applications, day by day, for those who plan the sessions. */
export const FIGURES = [
  /** Applications, by completed weeks of pregnancy ("16", "17" …). */
  "submitted",
  /** Offers, by where they came from: the desk, the wait list, or a stopped session. */
  "offered",
  "accepted",
  "offer-declined",
  "offer-expired",
  /** Appointments fixed, by variant. */
  "scheduled",
  /** From application to fixed appointment, by {@link WAITED} bucket. */
  "waited",
  "wait-listed",
  "moved",
  /** Places lost to a stopped session, by what came of it: another place, or the list. */
  "displaced",
  /** Appointments and applications given up, by reason. */
  "cancelled",
  "no-show",
  "repeat",
  "examined",
  /** Not served, and why: no place, declined by the desk, sent elsewhere. */
  "not-scheduled",
  "declined",
  "rerouted",
] as const;
export type Figure = (typeof FIGURES)[number];

/** Upper borders of the waiting time in whole days; what is longer is "over". */
export const WAITED = [1, 3, 7, 14, 21, 28] as const;

/** One thing to count: which figure, and which part of it ("" where it has none). */
export type Counted = { readonly figure: Figure; readonly part: string };

/** In which bucket a waiting time lies: "1" is up to one day, "3" more than one and up to three … "over" beyond the last. */
export function waitedBucket(submittedAt: Instant, at: Instant): string {
  const days = (Date.parse(at) - Date.parse(submittedAt)) / 86_400_000;
  return String(WAITED.find((most) => days <= most) ?? "over");
}

/** Completed weeks of pregnancy on a day, as the part of a figure. */
export const weekPart = (dueOn: Day, day: Day): string => String(Math.floor(gestationalDays(dueOn, day) / 7));

/** What is known of an event when it is counted; from which state to which it led, where its history tells it. */
export type Happened = {
  readonly type: ApplicationEventType;
  readonly at: Instant;
  /** The Asia/Shanghai day of `at`. */
  readonly day: Day;
  readonly was?: ApplicationState;
  readonly became?: ApplicationState;
  readonly reason?: string;
  readonly application: Pick<Application, "dueOn" | "submittedAt">;
  /** Does the day of the appointment call for the special-need pair? */
  readonly variant?: string;
};

/** What one event adds to the figures; nothing for news that is none. Each event is counted under its own name, once. */
export function countedOf({ type, at, day, was, became, reason = "", application, variant = "" }: Happened): Counted[] {
  switch (type) {
    case "application.submitted":
      return [{ figure: "submitted", part: weekPart(application.dueOn, day) }];
    case "application.offered":
      return [{ figure: "offered", part: reason === "from-wait-list" ? "wait-list" : "desk" }];
    case "application.offer-expired":
      return [{ figure: "offer-expired", part: "" }];
    case "application.scheduled":
      return [
        { figure: "scheduled", part: variant },
        ...(was === "offered" || was === "accepted" || was === "offer-expired"
          ? [{ figure: "accepted" as const, part: "" }]
          : []),
        { figure: "waited", part: waitedBucket(application.submittedAt, at) },
      ];
    case "application.wait-listed":
      return [{ figure: "wait-listed", part: reason }];
    case "application.moved":
      return [{ figure: "moved", part: "" }];
    case "application.displaced":
      return [
        { figure: "displaced", part: "place" },
        { figure: "offered", part: "stop" },
      ];
    case "application.unseated":
      return [{ figure: "displaced", part: "list" }];
    case "application.cancelled":
      return became === "declined" ? [{ figure: "offer-declined", part: "" }] : [{ figure: "cancelled", part: reason }];
    case "application.no-show":
      return [{ figure: "no-show", part: "" }];
    case "application.repeat-needed":
      return [{ figure: "repeat", part: "" }];
    case "application.done":
      return [{ figure: "examined", part: "" }];
    case "application.not-scheduled":
      return [{ figure: "not-scheduled", part: reason }];
    case "application.declined":
      return [{ figure: "declined", part: reason }];
    case "application.rerouted":
      return [{ figure: "rerouted", part: reason }];
    default:
      return [];
  }
}

/** A range of days that one question may span: both ends included, at most `most` days. */
export const rangeFits = (from: Day, to: Day, most: number): boolean => {
  const days = daysBetween(from, to) + 1;
  return days >= 1 && days <= most;
};
