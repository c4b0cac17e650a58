import type { DeskRefusals } from "./calls";

export const refusalsEn: DeskRefusals = {
  "session.not-released": {
    what: "Not released yet",
    why: "Times are released at the same moment everywhere, at the desk too.",
    next: "Book after the release; if urgent, add a visit with a reason.",
  },
  "session.rush": {
    what: "Given by draw",
    why: "The places go by the result of the draw.",
    next: "Ask her to register by phone in time.",
  },
  "session.stopped": {
    what: "Stopped",
    why: "Nobody is seen in this session.",
    next: "Reload and choose another one.",
  },
  "session.over": { what: "Over", why: "This session has passed.", next: "Choose another one." },
  "limit.reached": {
    what: "There is such a booking already",
    why: "Each person has a limit.",
    next: "Move or cancel that one first.",
  },
  "booking.paused": {
    what: "Booking is paused",
    why: "There were several cancellations or missed visits.",
    next: "If it is needed, add a visit with a reason.",
  },
  "slot.taken": { what: "Just taken", why: "Somebody was a moment earlier.", next: "Choose another time." },
  "session.full": {
    what: "Full",
    why: "All times are booked.",
    next: "She can wait for a place, or add a visit with a reason.",
  },
  "add-on.quota-used": {
    what: "No more visits can be added",
    why: "Each session has a quota.",
    next: "Choose another session, or ask the head of department.",
  },
  "visit.moved-on": { what: "This visit has just changed", why: "Somebody was first.", next: "See how it stands now." },
  "check-in.too-early": { what: "Too early to check in", why: "Only on the day itself.", next: "Check in on the day." },
  "session.moved-on": {
    what: "The session has just changed",
    why: "Somebody was first.",
    next: "See how it stands before you decide.",
  },
  "pattern.moved-on": {
    what: "The weekly pattern has just changed",
    why: "Somebody was first.",
    next: "See how it stands before you decide.",
  },
  "pattern.days-reversed": {
    what: "The days of the weekly clinic are reversed",
    why: "Its last day is before its first.",
    next: "Change the days and save again.",
  },
  "session.has-visits": {
    what: "It has bookings and cannot change so",
    why: "Booked times stay.",
    next: "Keep the times that are taken.",
  },
  "session.released": {
    what: "Released already: no draw",
    why: "A draw is published before the release.",
    next: "Choose a session that is not released.",
  },
  "rush.window-wrong": {
    what: "The window does not fit",
    why: "Its length or order is not allowed.",
    next: "Change the window and try again.",
  },
};
