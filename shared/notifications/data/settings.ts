import type { NoticeKind } from "../model";

const rank = (
  kind: NoticeKind,
  priority: "urgent" | "timely" | "calm",
  coolMinutes: number,
  source: string,
  critical = false,
) => ({ kind, priority, critical, coolMinutes, source });

/** How this hospital tells its news until operations change it. */
export const notificationSettings = {
  version: "2026-11",
  quiet: {
    from: "22:00",
    to: "07:00",
    leastMinutes: 30,
    source: "Hospital setting: nobody is woken for news that can wait until seven (row 91)",
  },
  retries: {
    seconds: [30, 120, 600, 1800],
    thenMinutes: 60,
    hours: 24,
    source: "Retry schedule of requirement N2: 0 s, 30 s, 2 min, 10 min, 30 min, then hourly to 24 h",
  },
  attempt: { minutes: 2, source: "Hospital setting: a client answers within seconds; two minutes is a dead one" },
  ladder: {
    urgent: ["medical-assistant", "wechat-lasting", "wechat-subscribe", "service-account", "sms"],
    timely: ["medical-assistant", "wechat-lasting", "wechat-subscribe", "service-account"],
    calm: ["wechat-lasting", "wechat-subscribe"],
    source:
      "Row 90 and C.5: what needs no leave first, one-time leaves sparingly, a text message last and only when urgent",
  },
  ranks: [
    rank("application-received", "calm", 30, "D1-19: told at every change of state"),
    rank("application-needs-information", "urgent", 0, "D1-19: she must answer before the window closes", true),
    rank("application-rerouted", "urgent", 0, "D1-12: she has to come in person", true),
    rank("application-declined", "urgent", 0, "D1-18: never silent"),
    rank("application-not-scheduled", "urgent", 0, "D1-18: never silent"),
    rank("application-overdue", "timely", 720, "D1-19: an apology is said once"),
    rank("application-wait-listed", "calm", 30, "D1-19: told at every change of state"),
    rank("application-window-closing", "urgent", 0, "Row 25: in time to find another place", true),
    rank("appointment-offered", "urgent", 0, "D1-19: the place is held for a limited time", true),
    rank("appointment-offer-expired", "urgent", 0, "D1-19: she may ask for another time at once"),
    rank("appointment-scheduled", "urgent", 0, "D1-20: time, place and precautions"),
    rank("appointment-cancelled", "timely", 30, "D1-19: told at every change of state"),
    rank("appointment-reminder", "timely", 60, "D1-20: three reminders, an hour apart at least"),
    rank("order-paid", "timely", 30, "Row 75: the state of her money"),
    rank("order-closed", "calm", 30, "Row 75: the state of her money"),
    rank("refund-approved", "timely", 30, "Row 56: a refund decision is visible"),
    rank("refund-refused", "urgent", 0, "Row 56: a refusal has a reason and a next step"),
    rank("refund-done", "timely", 30, "Row 75: the state of her money"),
    rank("refund-delayed", "timely", 1440, "Row 75: an apology is said once a day"),
    rank("payment-returned", "urgent", 0, "M7: money that came too late goes back, and she must not think it was kept"),
  ],
  asking: {
    templates: {
      applying: ["examination-appointment", "application-progress", "visit-reminder"],
      paying: ["payment-result", "examination-appointment", "visit-reminder"],
      "asking-refund": ["refund-progress"],
    },
    most: 3,
    enoughLeaves: 3,
    restDays: 30,
    source: "WeChat takes three templates a tap; asked where it makes sense, remembered, never nagged (row 95)",
  },
  calls: {
    leadMinutes: 240,
    graceMinutes: 60,
    againMinutes: 30,
    source: "Row 94: four hours let a nurse try more than once before the deadline",
  },
};
