/** Numbers of capacity that a hospital may change, each with its source. */
export const capacityPolicy = {
  /** How many days ahead sessions are open, the present day included. */
  horizon: { days: 84, source: "Hospital setting: twelve weeks, from the first possible application to the last day" },
  /** From this day of the year on the next year's calendar should be the published one ("MM-DD"). */
  calendarDue: { from: "11-01", source: "The State Council announces the next year's holidays in early November" },
} as const;
