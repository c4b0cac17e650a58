import type { Application } from "../../../shared/appointments/application";
import { dayRowOf, stageOf, type DayRow } from "../../../shared/appointments/day-row";
import { isUrgent, settledAt, waitingRoom, type Place, type RoomLane } from "../../../shared/appointments/day-rules";
import type { DayLine } from "../../../shared/appointments/day-views";
import type { DayPolicy } from "../../../shared/appointments/day-policy";
import type { UltrasoundSession } from "../../../shared/appointments/sessions";
import { instantOf, type Instant } from "../../../shared/kernel/time";
import type { StepCall } from "../step";
import type { Parts } from "../parts";

/** The rooms of a day's sessions, as the waiting room counts on them. */
export const roomsOf = (sessions: readonly UltrasoundSession[], policy: DayPolicy): RoomLane[] =>
  sessions.flatMap(({ id, day, half, startsAt, lanes }) =>
    lanes.map(({ lane, echo }) => ({
      sessionId: id,
      lane,
      echo,
      from: instantOf(day, startsAt),
      until: settledAt(day, half, policy),
    })),
  );

/** Where everybody who waits stands, by id. */
export const placesIn = (
  rows: readonly DayRow[],
  sessions: readonly UltrasoundSession[],
  now: Instant,
  policy: DayPolicy,
): ReadonlyMap<string, Place> =>
  new Map(waitingRoom(rows, roomsOf(sessions, policy), now, policy).map((place) => [place.row.id, place]));

/** One line of the day's list. */
export function dayLine(row: DayRow, place: Place | undefined, policy: DayPolicy): DayLine {
  const { v: version, accountId: _account, day: _day, minutes: _minutes, turn, missedAt: _missed, ...kept } = row;
  const { beganAt: _began, calledLane: _lane, calledSession: _session, formId: _form, ...line } = kept;
  return {
    ...line,
    version,
    stage: stageOf(row, policy),
    urgent: isUrgent(turn),
    ...(place ? { ahead: place.ahead, expectedAt: place.expectedAt } : {}),
  };
}

/** The line of one application after a step; where it stands is asked with the list. */
export async function lineAfter(parts: Parts, after: Application, { tenant }: StepCall): Promise<DayLine> {
  const { maskedName } = await parts.people.names(tenant, after.personId);
  const row = dayRowOf(after, maskedName);
  if (!row) throw new Error("an application without a place on a day");
  return dayLine(row, undefined, parts.policy.day);
}
