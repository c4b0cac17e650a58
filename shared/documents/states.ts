import { life } from "../kernel/life";

/** The life of an uploaded file: nobody sees it before it is clean (C7). */
export const documentLife = life({
  start: "requested",
  states: ["requested", "clean", "refused", "removed"],
  steps: {
    pass: { from: ["requested"], to: "clean" },
    refuse: { from: ["requested"], to: "refused" },
    remove: { from: ["requested", "clean", "refused"], to: "removed" },
  },
});
