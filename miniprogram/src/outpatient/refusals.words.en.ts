import type { ClinicRefusals } from "./calls";

export const refusalsEn: ClinicRefusals = {
  "session.not-released": {
    what: "These times are not released yet",
    why: "They are released at the same moment everywhere.",
    next: "Come back then; there is no need to queue. Or look at other times, or call us.",
  },
  "session.rush": {
    what: "These times are given by draw",
    why: "Many people want them, so a draw decides and not the fastest finger.",
    next: "See when to register for the draw, or choose another time; or call us.",
  },
  "session.stopped": {
    what: "This clinic will not take place",
    why: "The doctor cannot come.",
    next: "Choose another time, or call us.",
  },
  "session.over": {
    what: "This clinic is over",
    why: "Its time has passed.",
    next: "Choose a later time, or call us.",
  },
  "limit.reached": {
    what: "There is an appointment already",
    why: "So that more people get one, there is a limit for each person.",
    next: "See the appointment, and move or cancel it if need be; or call us.",
  },
  "booking.paused": {
    what: "Booking by phone is paused",
    why: "There were several cancellations or missed visits, and the published rule pauses booking.",
    next: "If it is urgent, register at the counter in the hall. If there was a reason, call us.",
  },
  "slot.taken": {
    what: "This time has just been taken",
    why: "Somebody booked it a moment before you.",
    next: "Choose another time, or call us.",
  },
  "session.full": {
    what: "This clinic is full",
    why: "All its times are booked.",
    next: "You can wait for a place that is given back, choose another time, or call us.",
  },
  "session.open": {
    what: "There are free times now",
    why: "Somebody has just given one back, or not all were taken.",
    next: "Just choose a time; if none can be had, call us.",
  },
  "visit.moved-on": {
    what: "This appointment has just changed",
    why: "It was changed after you opened this page.",
    next: "This is how it stands now. Look before you decide; or call us.",
  },
  "cancel.too-late": {
    what: "It is too late to cancel or move it here",
    why: "It is so near that nobody else could use the time.",
    next: "If you cannot come, please call the department.",
  },
  "department.other": {
    what: "It cannot move to another department",
    why: "A time is changed within one department.",
    next: "Choose a time of this department, or cancel first and book anew; or call us.",
  },
  "place.lapsed": {
    what: "The place is no longer kept for you",
    why: "There was no answer in time, so the next person was asked.",
    next: "Look at other times, or wait again; if it is urgent, call us.",
  },
  "draw.none": {
    what: "There is no draw for this clinic",
    why: "Its times are given in the usual way.",
    next: "Just choose a time; or call us.",
  },
  "ticket.window-closed": {
    what: "You cannot register now",
    why: "One registers for a draw within its published time.",
    next: "See that time. If it has passed, choose another clinic, or call us.",
  },
  "favourites.too-many": {
    what: "You follow too many doctors",
    why: "There is a limit for each account.",
    next: "Stop following one first; or call us.",
  },
  "visit.not-booked": {
    what: "This appointment has no fixed time",
    why: "It may be cancelled, or still waiting.",
    next: "See how it stands, or call us.",
  },
};
