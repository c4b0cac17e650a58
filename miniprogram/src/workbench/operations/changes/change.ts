import type { CapacityChange } from "../../../../../shared/appointments/capacity";
import type { CapacityEffect } from "../../../../../shared/appointments/capacity-views";
import type { CalendarYear } from "../../../../../shared/hospital/calendar";
import type { OperationsWords } from "../words.zh";

/** Whatever operations may change and see the effect of before. */
export type Change = CapacityChange | { readonly kind: "calendar-year"; readonly year: CalendarYear };

export const sumOf = (effect: CapacityEffect, what: "unitsLost" | "unitsGained"): number =>
  effect.sessions.reduce((sum, one) => sum + one[what], 0);

/** What the button does, in words: "Stop and re-plan 12 people". */
export const consequence = (change: Change, effect: CapacityEffect, words: OperationsWords): string =>
  words.go(words.acts[change.kind], effect.displaced.length, effect.repriced.length);
