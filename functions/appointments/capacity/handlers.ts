import { capacityPolicy } from "../../../shared/appointments/capacity-policy";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done } from "../../../shared/kernel/result";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import { calendarMonth } from "./calendar-month";
import { previewChange, saveChange } from "./changes";

/** The calls of capacity-calls.ts, as code. */
export const capacityHandlers = (parts: Parts) => ({
  calendarMonth: calendarMonth(parts),
  roster: roster(parts),
  previewChange: previewChange(parts),
  saveChange: saveChange(parts),
});

const roster =
  ({ capacity }: Parts): Answering<(typeof sessions)["calls"]["roster"]> =>
  async (_input, { tenant }) => {
    const { roster: all, version } = await capacity.roster(tenant);
    return done({ ...all, version, horizonDays: capacityPolicy.horizon.days });
  };
