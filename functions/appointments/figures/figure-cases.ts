import { FIGURE_DAYS, type FigureCase } from "../../../shared/appointments/figure-calls";
import { rangeFits } from "../../../shared/appointments/figures";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering, Call, StaffActor } from "../../kernel/call";
import type { Parts } from "../parts";
import type { FigureRow } from "./repository";

const PAGE = 25;
/** A part may lie thin among the others: so many pages are looked through for one answer. */
const MOST_PAGES = 8;

export const figureCases =
  (parts: Parts): Answering<(typeof sessions)["calls"]["figureCases"]> =>
  async ({ figure, part, from, to, cursor }, call) => {
    if (!rangeFits(from, to, FIGURE_DAYS)) return refused("range.unfit", { mostDays: FIGURE_DAYS });
    const found: FigureRow[] = [];
    let next = cursor;
    for (let pages = 0; pages < MOST_PAGES && found.length < PAGE; pages++) {
      const page = await parts.figures.rows(call.tenant, figure, from, to, PAGE - found.length, next);
      found.push(...page.rows.filter((row) => part === undefined || row.part === part));
      next = page.cursor;
      if (!next) break;
    }
    const cases = await Promise.all(found.map((row) => caseOf(parts, row, call)));
    return done({ items: cases.filter((one) => one !== undefined), ...(next ? { cursor: next } : {}) });
  };

/** Who it is, without opening her case: that she was looked at is recorded all the same. */
async function caseOf(
  { repository, people }: Parts,
  { id, at, day, part }: FigureRow,
  call: Call<StaffActor>,
): Promise<FigureCase | undefined> {
  const application = await repository.application(id, call);
  if (!application) return undefined;
  const { maskedName } = await people.names(call.tenant, application.personId);
  return { id, at, day, part, maskedName, state: application.state };
}
