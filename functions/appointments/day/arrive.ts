import type { Application } from "../../../shared/appointments/application";
import { turnOf } from "../../../shared/appointments/day-rules";
import { startOf } from "../../../shared/appointments/paying";
import { movedOn, takeStep } from "../../../shared/appointments/rules";
import { done, refused, type Refused, type Result } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import type { Parts } from "../parts";
import { takeStepFor, type Decided, type StepCall, type StepInput } from "../step";

/** Others check in at the same moment: each lost try has given somebody else a number. */
const MOST_TRIES = 80;
/** Somebody else has the number that was read: it is read again. */
const TAKEN = "number.taken";

/** Takes a step that gives a number: again until the number read is the number taken, so that none is left out. */
export async function takeNumbered<Code extends string>(
  parts: Parts,
  input: StepInput,
  call: StepCall,
  decide: (before: Application) => Promise<Result<Decided, Code>>,
) {
  for (let tries = 0; ; tries++) {
    const outcome = await takeStepFor<Code | typeof TAKEN>(parts, input, call, decide, async (before) => {
      const unmoved = (await parts.repository.unread(call.tenant, before.id))?.v === before.v;
      return unmoved ? (refused(TAKEN) as Refused<Code | typeof TAKEN>) : undefined;
    });
    if (outcome.ok || outcome.code !== TAKEN || tries >= MOST_TRIES)
      return outcome as Result<
        Application,
        Exclude<typeof outcome extends Result<Application, infer C> ? C : never, typeof TAKEN>
      >;
  }
}

type ArriveCode = "checkin.not-today" | "application.moved-on";

/** She is here: a number of the day and a turn by the rule; back from a walk she keeps the number and stands in front. */
export async function arrive(
  parts: Parts,
  before: Application,
  { version }: Pick<StepInput, "version">,
  { now, tenant }: StepCall,
): Promise<Result<Decided, ArriveCode>> {
  const { booking, attendance } = before;
  const today = dayOf(now);
  const possible = takeStep(before, "checkIn", { now, seen: version });
  if (!possible.ok) return possible;
  if (!booking) throw new Error("a fixed appointment without its place");
  const returning = before.state === "repeat-needed";
  if (returning && attendance?.backAt === undefined) return movedOn(before);
  if (booking.day !== today) return refused("checkin.not-today", { day: booking.day });
  const kept = returning ? attendance : undefined;
  const next = kept ? undefined : await parts.day.nextNumber(today, tenant);
  const number = kept?.number ?? next!.number;
  const { turn, late } = turnOf({ startsAt: startOf(booking), now, number, returning }, parts.policy.day);
  return done({
    after: {
      ...possible.value,
      attendance: {
        number,
        day: today,
        checkedInAt: kept?.checkedInAt ?? now,
        turn,
        late: kept?.late ?? late,
        calls: 0,
      },
    },
    reason: number,
    event: "application.checked-in",
    writes: next ? [next.write] : [],
  });
}
