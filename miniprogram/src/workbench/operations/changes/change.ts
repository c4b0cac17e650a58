import type { CapacityEffect } from "../../../../../shared/appointments/capacity-views";
import type { OperationsWords } from "../words.zh";
import type { CalendarYear, CapacityChange } from "../nouns";

/** Whatever operations may change and see the effect of before. */
export type Change =
  CapacityChange | { readonly kind: "calendar-year"; readonly year: CalendarYear; readonly seen: number };

/** The change as the preview asks about it: which version of a year was seen matters only when it is saved. */
export const asked = (change: Change) =>
  change.kind === "calendar-year" ? { kind: change.kind, year: change.year } : change;

export const sumOf = (effect: CapacityEffect, what: "unitsLost" | "unitsGained"): number =>
  effect.sessions.reduce((sum, one) => sum + one[what], 0);

/** What the button does, in words: "Stop and re-plan 12 people". */
export const consequence = (change: Change, effect: CapacityEffect, words: OperationsWords): string =>
  words.go(words.acts[change.kind], effect.displaced.length, effect.repriced.length);
