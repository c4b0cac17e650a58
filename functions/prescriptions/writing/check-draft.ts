import { dayOf } from "../../../shared/kernel/time";
import { done, refused } from "../../../shared/kernel/result";
import { runChecks } from "../../../shared/prescriptions/checks";
import { totalOf } from "../../../shared/prescriptions/rules";
import type { writingCalls } from "../../../shared/prescriptions/writing-calls";
import type { Answering } from "../../kernel/call";
import type { RxParts } from "../review/review-parts";
import { availableOf } from "../shelf";
import { heldBy, isRefused } from "./case-of";
import { linesOf } from "./lines";
import { subjectOf } from "./subject";

/** Every automatic check over what is written; nothing is kept, nothing is decided. */
export const checkDraft =
  (parts: RxParts): Answering<(typeof writingCalls)["checkDraft"]> =>
  async ({ consultationId, lines: written }, call) => {
    const { tenant, now } = call;
    const held = await heldBy(parts, consultationId, call);
    if (isRefused(held)) return held;
    const { lines, unknown } = linesOf(written);
    if (unknown.length) return refused("drug.unknown", { drugIds: unknown });
    const drugIds = [...new Set(lines.map(({ drugId }) => drugId))];
    const [person, health, stops, shelf] = await Promise.all([
      parts.people.person(tenant, held.personId),
      parts.people.profileOf(tenant, held.personId),
      Promise.all(drugIds.map((drugId) => parts.stops.stop(tenant, drugId))),
      availableOf(parts.table, tenant, drugIds, call.now),
    ]);
    if (!person) return refused("thing.missing");
    const wanted = (drugId: string) =>
      lines.filter((line) => line.drugId === drugId).reduce((sum, { packs }) => sum + packs, 0);
    return done({
      lines,
      checks: runChecks(subjectOf(person, health?.profile, held, dayOf(now)), lines),
      totalFen: totalOf(lines),
      diagnosis: held.diagnosis,
      stopped: stops.flatMap((stop) => (stop ? [stop.drugId] : [])),
      short: drugIds.filter((drugId) => (shelf.get(drugId) ?? Infinity) < wanted(drugId)),
    });
  };
