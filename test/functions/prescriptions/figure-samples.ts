/** A good input for every call of the report. */
export const figureSamples = () => ({
  "dispensary/figuresByDay": { from: "2026-11-01", to: "2026-11-22" },
  "dispensary/figuresByMonth": { from: "2026-01", to: "2026-11" },
});
