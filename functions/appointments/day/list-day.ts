import { stageOf, type DayRow } from "../../../shared/appointments/day-row";
import type { DayLine, DayStage, DayView } from "../../../shared/appointments/day-views";
import type { sessions } from "../../../shared/appointments/session-contract";
import type { UltrasoundSession } from "../../../shared/appointments/sessions";
import { done } from "../../../shared/kernel/result";
import { clockOf, addMinutes, instantOf, type Day } from "../../../shared/kernel/time";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering, Call, StaffActor } from "../../kernel/call";
import type { Parts } from "../parts";
import { dayLine, placesIn } from "./show-day";
import { addOnLeft } from "./add-on";
import { checkInCodeOf } from "./repository";

type Calls = (typeof sessions)["calls"];
const TAIL = 4;
const FORM_TAIL = 6;

export const dayList =
  (parts: Parts): Answering<Calls["dayList"]> =>
  async ({ day }, call) =>
    done(await viewOf(parts, day, await parts.day.everybody(day, call.tenant), call));

/** For paper, when nothing else works: who it is can be told by the last digits of phone and form. */
export const printedDay =
  (parts: Parts): Answering<Calls["printedDay"]> =>
  async ({ day }, call) => {
    const { tenant } = call;
    const rows = await parts.day.everybody(day, tenant);
    await parts.repository.commit([
      auditOfWrite(call, { subject: `day#${day}`, thing: `day#${day}`, action: "print" }),
    ]);
    const view = await viewOf(parts, day, rows, call);
    const tails = new Map(
      await Promise.all(
        rows.map(async ({ id, formId }): Promise<[string, Pick<DayLine, "phoneTail" | "formTail">]> => {
          const application = await parts.repository.unread(tenant, id);
          const person = application && (await parts.people.person(tenant, application.personId));
          return [id, { phoneTail: person?.phone.slice(-TAIL), formTail: formId?.slice(-FORM_TAIL).toUpperCase() }];
        }),
      ),
    );
    return done({ ...view, lines: view.lines.map((line) => ({ ...line, ...tails.get(line.id) })) });
  };

async function viewOf(
  parts: Parts,
  day: Day,
  rows: readonly DayRow[],
  { tenant, now }: Call<StaffActor>,
): Promise<DayView> {
  const { day: policy } = parts.policy;
  const [worked, screen] = await Promise.all([parts.day.sessions(day, tenant), parts.day.screen(tenant)]);
  const places = placesIn(rows, worked, now, policy);
  const lines = rows.map((row) => dayLine(row, places.get(row.id), policy)).sort(inTime);
  return {
    day,
    now,
    lines,
    counts: countsOf(lines),
    sessions: worked.map((session) => sessionView(parts, session, rows)),
    checkInCode: screen && checkInCodeOf(screen, day),
  };
}

const inTime = (a: DayLine, b: DayLine): number =>
  a.startsAt.localeCompare(b.startsAt) || a.lane.localeCompare(b.lane) || a.id.localeCompare(b.id);

function countsOf(lines: readonly DayLine[]): DayView["counts"] {
  const of = (...stages: DayStage[]) => lines.filter(({ stage }) => stages.includes(stage)).length;
  return {
    expected: of("expected"),
    waiting: of("waiting", "not-found"),
    called: of("called"),
    inExam: of("in-exam"),
    away: of("away", "another-day"),
    done: of("done", "report-ready"),
    missed: of("missed"),
    addOn: lines.filter(({ addOn }) => addOn).length,
  };
}

function sessionView(parts: Parts, session: UltrasoundSession, rows: readonly DayRow[]): DayView["sessions"][number] {
  const { id, day, half, startsAt, unitMinutes, lanes } = session;
  const longest = Math.max(...lanes.map(({ units }) => units));
  return {
    id,
    half,
    startsAt,
    endsAt: clockOf(addMinutes(instantOf(day, startsAt), longest * unitMinutes)),
    addOnLeft: addOnLeft(id, rows, parts.policy.day),
    lanes: lanes.map(({ lane, room, sonographer, echo }) => {
      const there = rows.find(
        (row) => row.calledSession === id && row.calledLane === lane && ["checked-in", "in-exam"].includes(row.state),
      );
      const current = there?.number && {
        id: there.id,
        number: there.number,
        stage: stageOf(there, parts.policy.day),
      };
      return { lane, room, sonographer, echo, ...(current ? { current } : {}) };
    }),
  };
}
