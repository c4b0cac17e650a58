import { amend, movedOn, takeStep } from "../../../shared/appointments/rules";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import { conductWrites } from "../conduct";
import type { Parts } from "../parts";
import { takeStepFor } from "../step";

type Calls = (typeof sessions)["calls"];
const PAGE = 50;

/** She says why she did not come, once; the desk decides (row 31). */
export const appeal =
  (parts: Parts): Answering<Calls["appeal"]> =>
  async (input, call) => {
    const { now } = call;
    const outcome = await takeStepFor<keyof Calls["appeal"]["refuses"]>(parts, input, call, (before) => {
      if (before.state === "no-show" && before.appeal) return refused("appeal.made", { at: before.appeal.at });
      const changed = amend(before, { now, seen: input.version }, { appeal: { at: now, note: input.note } });
      if (!changed.ok) return changed;
      return before.state === "no-show"
        ? done({ after: changed.value, reason: "appeal", note: input.note })
        : movedOn(before);
    });
    if (!outcome.ok) return outcome;
    const { state, v: version, appeal: made } = outcome.value;
    return done({ state, version, at: made?.at ?? now });
  };

export const appeals =
  (parts: Parts): Answering<Calls["appeals"]> =>
  async ({ cursor }, { tenant }) => {
    const page = await parts.repository.queue("appeal", tenant, PAGE, { cursor });
    return done({
      items: page.rows.flatMap(({ maskedName, application: { id, v, booking, appeal: made } }) =>
        booking && made
          ? [{ id, version: v, maskedName, day: booking.day, startsAt: booking.startsAt, at: made.at, note: made.note }]
          : [],
      ),
      cursor: page.cursor,
    });
  };

/** Accepted: it is no longer counted. Else she is told why not, and the count stands. */
export const decideAppeal =
  (parts: Parts): Answering<Calls["decideAppeal"]> =>
  async ({ accepted, note, ...input }, call) => {
    const { now, tenant } = call;
    const outcome = await takeStepFor<keyof Calls["decideAppeal"]["refuses"]>(parts, input, call, (before) => {
      const made = before.appeal;
      if (before.state === "no-show" && (!made || made.decided)) return refused("appeal.missing");
      const step = { now, seen: input.version };
      const change = made ? { appeal: { ...made, decided: { at: now, accepted, note } } } : {};
      const stepped = accepted ? takeStep(before, "excuse", step, change) : amend(before, step, change);
      if (!stepped.ok) return stepped;
      if (before.state !== "no-show") return movedOn(before);
      return done({
        after: stepped.value,
        reason: accepted ? "appeal-accepted" : "appeal-not-accepted",
        note,
        event: "application.appeal-decided" as const,
        writes: accepted ? conductWrites("excused", before, now, tenant) : [],
      });
    });
    return outcome.ok ? done({ state: outcome.value.state, version: outcome.value.v }) : outcome;
  };
