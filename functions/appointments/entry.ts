import type { appointments } from "../../shared/appointments/contract";
import { bothQuotes } from "../../shared/appointments/quotes";
import { windowOf } from "../../shared/appointments/windows";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { precautionsOf } from "./show";

const age = (days: number) => ({ weeks: Math.floor(days / 7), days: days % 7 });

export const entry =
  (parts: Parts): Answering<(typeof appointments)["calls"]["entry"]> =>
  async (_input, call) => {
    const { policy } = parts;
    const prices = await parts.hospital.priceList(call.tenant);
    const window = windowOf("system-ultrasound", policy);
    return done({
      quotes: bothQuotes(1, policy, prices),
      priceVersion: prices.version,
      applicationsOpenAt: age(policy.applicationsOpenAt.ageDays),
      allowed: { from: age(window.allowedFrom), to: age(window.allowedTo) },
      best: { from: age(window.bestFrom), to: age(window.bestTo) },
      windowSource: window.source,
      reviewHours: policy.reviewHours.hours,
      precautions: precautionsOf(policy),
    });
  };
