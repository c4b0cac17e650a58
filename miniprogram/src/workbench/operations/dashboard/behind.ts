import type { DayFill } from "../../../../../shared/appointments/figure-calls";
import type { Range } from "./range";
import type { Figure } from "../nouns";

/** Which cases a number stands for; `waiting`: those who are on the wait list today. */
export type Behind =
  | {
      readonly kind: "cases";
      readonly title: string;
      readonly figure: Figure;
      readonly part?: string;
      readonly range: Range;
    }
  | { readonly kind: "days"; readonly title: string; readonly days: readonly DayFill[] }
  | { readonly kind: "waiting"; readonly title: string };
