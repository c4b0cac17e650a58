import type { Application } from "../../../shared/appointments/application";
import type { appointments } from "../../../shared/appointments/contract";
import type { ExamForm } from "../../../shared/appointments/model";
import type { MoveDay } from "../../../shared/appointments/move-views";
import { choosing, inTimeFor, moveUntil } from "../../../shared/appointments/moving";
import { dayUnfit, freeOpenings } from "../../../shared/appointments/openings";
import { quoteFor, variantFor } from "../../../shared/appointments/quotes";
import { windowDays } from "../../../shared/appointments/windows";
import { done, refused } from "../../../shared/kernel/result";
import { addDays, dayOf, daysFrom, type Day } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import { sessionIdOf } from "../keys";
import type { Parts } from "../parts";
import type { StepCall } from "../step";

/** Days looked at in one answer; the next ones follow at a tap. */
const DAYS = 7;

export const timesFor =
  (parts: Parts): Answering<(typeof appointments)["calls"]["timesFor"]> =>
  async ({ id, from }, call) => {
    const application = await parts.repository.application(id, call);
    return application ? done(await movesFrom(parts, application, from, call)) : refused("thing.missing");
  };

/** The days from one on to which she may move, those with a free time only; none where nothing can be moved. */
export async function movesFrom(
  parts: Parts,
  application: Application,
  from: Day,
  call: Pick<StepCall, "tenant" | "now">,
): Promise<{ days: MoveDay[]; next?: Day }> {
  const { allowedFrom, hardStop } = windowDays("system-ultrasound", application.dueOn, parts.policy);
  const first = [from, addDays(dayOf(call.now), 1), allowedFrom].sort().pop()!;
  const last = [addDays(first, DAYS - 1), hardStop].sort()[0]!;
  if (!moveUntil(application, parts.policy) || first > last) return { days: [] };
  const [prices, form] = await Promise.all([
    parts.hospital.priceList(call.tenant, application.priceVersion),
    formOf(parts, application, call.tenant),
  ]);
  const known = { parts, application, call, prices, paidOnForm: paidOnForm(application, form) };
  const days = await Promise.all(daysFrom(first, last).map((day) => dayFor(known, day)));
  const next = last < hardStop ? addDays(last, 1) : undefined;
  return { days: days.filter((day) => day !== undefined), ...(next ? { next } : {}) };
}

/** Her clinic form, where she has one that was issued at the workbench. */
export async function formOf({ examForms }: Parts, application: Application, tenant: string) {
  const { personId, examFormId } = application;
  return examFormId ? (await examForms.issued(personId, examFormId, tenant))?.form : undefined;
}

/** What the clinic's cashier has taken for her form, in fen. */
export const paidOnForm = ({ booking }: Application, form?: ExamForm): number =>
  form?.paidFen ?? Math.max(0, (booking?.totalFen ?? 0) - (booking?.owedFen ?? 0));

type Known = {
  readonly parts: Parts;
  readonly application: Application;
  readonly call: Pick<StepCall, "tenant" | "now">;
  readonly prices: Awaited<ReturnType<Parts["hospital"]["priceList"]>>;
  readonly paidOnForm: number;
};

async function dayFor({ parts, application, call, prices, paidOnForm }: Known, day: Day): Promise<MoveDay | undefined> {
  const { policy, repository, hospital } = parts;
  const { now, tenant } = call;
  const kind = await hospital.dayKind(tenant, day);
  const free = choosing(application);
  if (!kind || dayUnfit(free, day, kind, policy, now)) return undefined;
  const halves = await Promise.all(
    (["am", "pm"] as const).map((half) => repository.session(sessionIdOf(day, half), tenant)),
  );
  const found = halves
    .flatMap((half) => (half ? freeOpenings(free, half.session, kind, half.taken, policy, now) : []))
    .filter((opening) => inTimeFor(opening, application, now, policy))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.lane.localeCompare(b.lane));
  // One lane for each time: which doctor it will be is not hers to choose here.
  const openings = found.filter(({ startsAt }, i) => found[i - 1]?.startsAt !== startsAt);
  if (openings.length === 0) return undefined;
  const window = windowDays("system-ultrasound", application.dueOn, policy);
  const variant = variantFor(application, kind);
  const { totalFen, minutes } = quoteFor(variant, application.fetuses, policy, prices);
  const changeFen = Math.max(0, totalFen - paidOnForm) - (application.booking?.owedFen ?? 0);
  return {
    day,
    kind,
    variant,
    minutes,
    totalFen,
    changeFen,
    best: window.bestFrom <= day && day <= window.bestTo,
    deskOnly: changeFen > 0 && application.booking?.paidBy !== undefined,
    openings: openings.map(({ sessionId, lane, unit, startsAt, endsAt }) => ({
      sessionId,
      lane,
      unit,
      startsAt,
      endsAt,
    })),
  };
}
