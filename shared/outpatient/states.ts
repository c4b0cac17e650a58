import { life } from "../kernel/life";

/** The life of an outpatient appointment, the wait for one included. `asked` is the request itself and is never kept. */
export const visitLife = life({
  start: "asked",
  states: [
    "asked",
    "waiting",
    "kept",
    "booked",
    "checked-in",
    "seen",
    "cancelled",
    "cancelled-by-hospital",
    "no-show",
    "lapsed",
    "passed",
    "left",
    "not-reached",
  ],
  steps: {
    book: { from: ["asked"], to: "booked" },
    join: { from: ["asked"], to: "waiting" },
    /** A place became free: it is kept for the first of the list for some minutes. */
    keep: { from: ["waiting"], to: "kept" },
    accept: { from: ["kept"], to: "booked" },
    pass: { from: ["kept"], to: "passed" },
    lapse: { from: ["kept"], to: "lapsed" },
    leave: { from: ["waiting"], to: "left" },
    /** The session began, and no place had become free for her. */
    close: { from: ["waiting"], to: "not-reached" },
    /** One atomic move to another time: the new one is taken in the commit that gives the old one back. */
    move: { from: ["booked"], to: "booked" },
    cancel: { from: ["booked"], to: "cancelled" },
    cancelByHospital: { from: ["waiting", "kept", "booked", "checked-in"], to: "cancelled-by-hospital" },
    checkIn: { from: ["booked"], to: "checked-in" },
    see: { from: ["checked-in"], to: "seen" },
    miss: { from: ["booked"], to: "no-show" },
  },
});

type State = (typeof visitLife.states)[number];

/** Is a place of the session hers in this state? */
export const holdsPlace = (state: State): boolean => ["kept", "booked", "checked-in", "seen"].includes(state);

/** Does it count among what she has under way (S2)? */
export const isUnderWay = (state: State): boolean => ["waiting", "kept", "booked", "checked-in"].includes(state);
