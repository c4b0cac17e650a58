import { life } from "../kernel/life";

/**
 * The life of a service request (D2-22): whose turn it is, until it is closed with an outcome; it can be opened again for
 * some days. `asked` is the wish itself and is never kept.
 */
export const requestLife = life({
  start: "asked",
  states: ["asked", "open", "answered", "closed"],
  steps: {
    ask: { from: ["asked"], to: "open" },
    /** The hospital wrote: it is the patient's turn, or nobody's. */
    answer: { from: ["open", "answered"], to: "answered" },
    /** The carrier or another department was asked: it stays the hospital's turn. */
    lookInto: { from: ["open", "answered"], to: "open" },
    /** The patient wrote: it is the hospital's turn. */
    say: { from: ["open", "answered"], to: "open" },
    /** Its time to be answered has passed: it is told, and she is called. */
    late: { from: ["open"], to: "open" },
    close: { from: ["open", "answered"], to: "closed" },
    reopen: { from: ["closed"], to: "open" },
  },
});
