import type { sessions } from "../../../shared/appointments/session-contract";
import { startOf } from "../../../shared/appointments/paying";
import { done, refused } from "../../../shared/kernel/result";
import { addMinutes, dayOf } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import { arrive, takeNumbered } from "./arrive";
import { checkInCodeOf } from "./repository";
import { lineAfter } from "./show-day";
import { turnView } from "./my-turn";

type Calls = (typeof sessions)["calls"];

/** She checks in with her phone, with the code that only the waiting room shows, not earlier than the policy says. */
export const checkIn =
  (parts: Parts): Answering<Calls["checkIn"]> =>
  async (input, call) => {
    const { now, tenant } = call;
    const outcome = await takeNumbered(parts, input, call, async (before) => {
      const { booking } = before;
      const arrived = await arrive(parts, before, input, call);
      if (!arrived.ok || !booking) return arrived;
      const from = addMinutes(startOf(booking), -parts.policy.day.checkInFrom.minutes);
      if (now < from) return refused("checkin.too-early", { from });
      const screen = await parts.day.screen(tenant);
      const given = input.code.trim().toUpperCase();
      if (!screen || checkInCodeOf(screen, dayOf(now)) !== given) return refused("checkin.wrong-code");
      return arrived;
    });
    return outcome.ok ? done(await turnView(parts, outcome.value, call)) : outcome;
  };

/** The desk checks her in, at any time of the day. */
export const checkInAtDesk =
  (parts: Parts): Answering<Calls["checkInAtDesk"]> =>
  async (input, call) => {
    const outcome = await takeNumbered(parts, input, call, (before) => arrive(parts, before, input, call));
    return outcome.ok ? done(await lineAfter(parts, outcome.value, call)) : outcome;
  };
