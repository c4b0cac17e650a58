import type { Id } from "../../shared/kernel/ids";
import type { Day, Instant } from "../../shared/kernel/time";
import type { ClinicSession, Visit } from "../../shared/outpatient/model";
import type { ClinicPattern } from "../../shared/outpatient/patterns";
import type { Key } from "../kernel/table/table";

const at = (pk: string, sk: string): Key => ({ table: "outpatient", pk, sk });

/** Work that falls due: a draw, a release, the end of a session, a kept place, a resting one, a stopped session, the news of a draw. */
export type DueKind = "draw" | "release" | "end" | "keep" | "rest" | "stop" | "tell";

/** Where everything of this domain lies. */
export const keysOf = (tenant: string) => ({
  /** The session with its seats: what one Query shows. */
  session: (id: string, sk = "head") => at(`${tenant}#clinic#${id}`, sk),
  ticket: (id: string, shard: number, personId: Id) => at(`${tenant}#clinic#${id}#tickets#${shard}`, personId),
  report: (id: string, rank: number) => at(`${tenant}#clinic#${id}#report`, String(rank).padStart(7, "0")),
  list: (id: string, order: string, visitId: Id) => at(`${tenant}#clinic#${id}#list`, `${order}#${visitId}`),
  demand: (id: string) => at(`${tenant}#clinic#${id}#demand`, "count"),
  /** The same session in its department's list, and a hint of how full it is. */
  row: ({ departmentId, day, half, doctorId }: Pick<ClinicSession, "departmentId" | "day" | "half" | "doctorId">) =>
    at(`${tenant}#clinics#${departmentId}`, `${day}#${half}#${doctorId}`),
  pattern: ({
    departmentId,
    doctorId,
    weekday,
    half,
  }: Pick<ClinicPattern, "departmentId" | "doctorId" | "weekday" | "half">) =>
    at(`${tenant}#clinic-patterns`, `${departmentId}#${doctorId}#${weekday}#${half}`),
  planned: () => at(`${tenant}#clinics-planned`, "through"),
  visit: (id: Id) => at(`${tenant}#visit#${id}`, "head"),
  /** What a person has under way; `turn` makes two bookings of one person come one after the other. */
  under: (personId: Id, visitId: Id | "turn") => at(`${tenant}#person#${personId}`, `a#${visitId}`),
  mine: ({ day, id }: Pick<Visit, "day" | "id">, accountId: Id) =>
    at(`${tenant}#account#${accountId}`, `visit#${day}#${id}`),
  favourite: (accountId: Id, doctorId: string) => at(`${tenant}#account#${accountId}`, `favourite#${doctorId}`),
  follower: (doctorId: string, accountId: Id) => at(`${tenant}#followers#${doctorId}`, accountId),
  due: (dueAt: Instant, kind: DueKind, ref: string) => at(`${tenant}#clinic-due`, `${dueAt}#${kind}#${ref}`),
});

/** A department's sessions of some days lie between these two. */
export const daysRange = (from: Day, to: Day) => ({ from, to: `${to}~` });
