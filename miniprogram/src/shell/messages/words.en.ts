import type { Told, zh } from "./words.zh";

const at = ({ slot, place }: Told) => [slot, place].filter(Boolean).join(", ");

export const en: typeof zh = {
  kinds: {
    "application-received": {
      title: "We have received your application",
      text: ({ until }) => `The triage desk will review it${until ? ` and answer by ${until}` : ""}.`,
      next: "News will appear here. There is nothing you need to do now.",
    },
    "application-needs-information": {
      title: "Please send us something more",
      text: ({ until }) => `The triage desk needs more from you${until ? ` by ${until}` : ""}.`,
      next: "You keep your place in the queue.",
    },
    "application-rerouted": {
      title: "Please come to the hospital",
      text: ({ place }) => `This needs to be arranged in person${place ? `: ${place}` : ""}.`,
      next: "Open the application for the place, the order of steps and the phone numbers.",
    },
    "application-declined": {
      title: "The application was not accepted",
      text: () => "The triage desk has given the reason.",
      next: "Open the application for the reason and what you can do, or call us.",
    },
    "application-not-scheduled": {
      title: "No place this time",
      text: () => "There was no free place on the days that suit the examination.",
      next: "Open the application for other ways, or call us.",
    },
    "application-overdue": {
      title: "We are sorry: our answer is late",
      text: ({ until }) => `We meant to answer${until ? ` by ${until}` : ""}. Yours has been given priority.`,
      next: "You keep your place. If it is urgent, call us.",
    },
    "application-wait-listed": {
      title: "You are on the waiting list",
      text: ({ lastDay }) => `No time fits you now${lastDay ? `. A place can come until ${lastDay}` : ""}.`,
      next: "As soon as a time is free it is held for you, and we tell you. Your application shows your position and the rule.",
    },
    "application-window-closing": {
      title: "Your last day is near",
      text: ({ lastDay }) =>
        `No place has come yet${lastDay ? `; the last day for the examination is ${lastDay}` : ""}.`,
      next: "You stay on the list, and the desk is looking for a way. See other hospitals and a statement in your application, or call us.",
    },
    "appointment-offered": {
      title: "A time is held for you",
      text: (told) => `${at(told)}${told.until ? `, held until ${told.until}` : ""}.`,
      next: "Open the application to accept it or to ask for another.",
    },
    "appointment-offer-expired": {
      title: "The time is no longer held",
      text: () => "It was not answered in time and has been given to someone else.",
      next: "Open the application to ask for another time.",
    },
    "appointment-scheduled": {
      title: "Your examination is booked",
      text: (told) => `${at(told)}.`,
      next: "Open it to see what to know before you come and what to bring.",
    },
    "appointment-cancelled": {
      title: "The appointment is cancelled",
      text: ({ slot }) => (slot ? `The appointment on ${slot} is cancelled.` : "This appointment is cancelled."),
      next: "You can apply again when you need to.",
    },
    "appointment-reminder": {
      title: "Your appointment is coming up",
      text: (told) => `Your examination: ${at(told)}.`,
      next: "Open it to see what to bring. If you cannot come, please cancel early or call us.",
    },
    "appointment-moved": {
      title: "Your time has changed",
      text: (told) => `New time: ${at(told)}.`,
      next: "The earlier time has been given back. Open it to see how to prepare.",
    },
    "appointment-displaced": {
      title: "Your session was stopped; another time is kept",
      text: (told) =>
        `The hospital had to stop your session. Kept for you instead: ${at(told)}${told.until ? `, until ${told.until}` : ""}.`,
      next: "Open it to accept or to ask for another time, or call us.",
    },
    "appointment-unseated": {
      title: "Your session was stopped; we are looking for a time",
      text: (told) =>
        `The hospital had to stop your session${told.lastDay ? `; your examination can be until ${told.lastDay}` : ""}.`,
      next: "You are on the wait list by your last day, and what you paid goes back. Open it to see your place, or call us.",
    },
    "appointment-repriced": {
      title: "It costs less now",
      text: (told) =>
        `The day of your examination has become a working day${told.amount ? `; it costs ${told.amount} less` : ""}.`,
      next: "Your time stays. What you paid too much goes back by itself.",
    },
    "appointment-day-changed": {
      title: "The calendar of your day has changed",
      text: (told) => `${at(told)}: it has become a day off. Your time, examination and price stay as agreed.`,
      next: "Nothing to do. Open it if you want another time, or call us.",
    },
    "examination-called": {
      title: "It is your turn",
      text: (told) => `Please come in${told.place ? `: ${told.place}` : ""}.`,
      next: "If you missed it, just tell the triage desk.",
    },
    "examination-repeat": {
      title: "Part of the examination is repeated",
      text: (told) =>
        `Not everything could be seen this time, which is common${told.until ? `. Please be back at the desk at ${told.until}` : ""}.`,
      next: "There is no new fee, and your turn is kept. Open it to see what to do.",
    },
    "report-ready": {
      title: "Your report can be read",
      text: () => "The report of your examination is here.",
      next: "Open it; ask your doctor about anything that is unclear.",
    },
    "appointment-missed": {
      title: "You did not come",
      text: (told) => `We missed you${told.slot ? ` on ${told.slot}` : ""}.`,
      next: "Open it to tell us why; apply again or call us if you still need the examination.",
    },
    "appeal-decided": {
      title: "Your explanation was answered",
      text: () => "The triage desk has looked at why you did not come.",
      next: "Open it to see the answer, or call us.",
    },
    "clinic-booked": {
      title: "Your clinic visit is booked",
      text: (told) => `${at(told)}.`,
      next: "Please be there in time; cancel early if you cannot come.",
    },
    "clinic-reminder": {
      title: "Your clinic visit is coming up",
      text: (told) => `Your visit: ${at(told)}.`,
      next: "Please be there in time; the fee is paid at the counter on the day. If you cannot come, please cancel early or call us.",
    },
    "clinic-cancelled": {
      title: "Your clinic visit is cancelled",
      text: (told) => (told.slot ? `The visit of ${told.slot} is cancelled.` : "This visit is cancelled."),
      next: "You can book again whenever you need to.",
    },
    "clinic-place-kept": {
      title: "A place is kept for you",
      text: (told) => `${at(told)}${told.until ? `, until ${told.until}` : ""}.`,
      next: "Open it to take it or to pass it on to the next person.",
    },
    "clinic-place-lapsed": {
      title: "The place kept for you has gone on",
      text: () => "There was no answer in time, so the next person was asked.",
      next: "Look at other times, or call us.",
    },
    "clinic-stopped": {
      title: "The clinic is cancelled",
      text: (told) =>
        told.slot
          ? `The clinic of ${told.slot} will not take place.`
          : "The clinic that you booked will not take place.",
      next: "Open it to choose another time, or call us. The visit fee is paid at the counter on the day: you were charged nothing for booking.",
    },
    "clinic-draw": {
      title: "The draw has been made",
      text: () => "The draw that you took part in is done.",
      next: "Open it to see the result and how to check it.",
    },
    "clinic-release": {
      title: "Places have been released",
      text: (told) =>
        told.slot ? `A doctor whom you follow has places on ${told.slot}.` : "A doctor whom you follow has places now.",
      next: "Open it to choose a time.",
    },
    "consultation-accepted": {
      title: "The doctor has taken your request",
      text: () => "You can write to the doctor now.",
      next: "Open the chat; the rules and the time left stand above it.",
    },
    "consultation-declined": {
      title: "The doctor could not take your request",
      text: () => "The doctor gave the reason; the whole fee goes back to you.",
      next: "Open it for the reason and what to do instead, or call us.",
    },
    "consultation-timed-out": {
      title: "Sorry, no doctor was free in time",
      text: () => "Nobody could take your request in the promised time; the whole fee goes back to you.",
      next: "You can ask another doctor; if it is urgent, come to the hospital or call us.",
    },
    "consultation-transferred": {
      title: "Your request went to another doctor",
      text: () => "Another doctor of the department will take it; there is no further fee.",
      next: "Open it to see who; you may cancel and get the whole fee back.",
    },
    "consultation-message": {
      title: "The doctor has answered",
      text: () => "There is a new message from the doctor.",
      next: "Open it to read it.",
    },
    "consultation-calling": {
      title: "The doctor is calling you",
      text: () => "A voice or video call is waiting for you.",
      next: "Open it to answer; if you missed it, agree on a time in the chat.",
    },
    "consultation-ending": {
      title: "Your consultation ends soon",
      text: ({ until }) => `It ends${until ? ` at ${until}` : " soon"}.`,
      next: "If you still have a question, ask the doctor now.",
    },
    "consultation-ended": {
      title: "Your consultation has ended",
      text: () => "This online follow-up is over.",
      next: "Open it for the doctor's summary; you can rate it or object to an answer.",
    },
    "consultation-unanswered": {
      title: "Sorry, there was no answer",
      text: () => "The doctor did not answer before the end; the whole fee goes back to you.",
      next: "You can ask another doctor, or call us.",
    },
    "consultation-stopped": {
      title: "Please see a doctor in person",
      text: () =>
        "The doctor thinks that you need to be seen; the online follow-up is stopped and the whole fee goes back to you.",
      next: "Open it to book a clinic in one tap; in an emergency call 120 or come to the emergency department.",
    },
    "consultation-decided": {
      title: "Your objection was answered",
      text: () => "The hospital has looked at your objection or complaint.",
      next: "Open it to see the answer, or call us.",
    },
    "consultation-decision-late": {
      title: "Sorry, we have not decided in time",
      text: () => "Your objection or complaint is past its time to be answered. We will phone you.",
      next: "Please watch your phone; if it is urgent, open it and call us.",
    },
    "prescription-approved": {
      title: "Your prescription is approved",
      text: () => "A pharmacist has approved the doctor's prescription.",
      next: "Open it to choose pick-up or delivery and pay.",
    },
    "prescription-returned": {
      title: "The pharmacist asked the doctor to change something",
      text: () => "The pharmacist has asked the doctor to look at the prescription again.",
      next: "There is nothing you need to do; we will tell you. If you need the medicine now, come to the hospital.",
    },
    "prescription-rejected": {
      title: "The prescription was not approved",
      text: () => "The pharmacist has not approved this prescription; nothing is charged.",
      next: "Open it for the reason; ask the doctor in the chat, or come to the hospital.",
    },
    "prescription-void": {
      title: "A prescription is void",
      text: () => "The hospital has made a prescription void; what was paid goes back by itself.",
      next: "Open it for the reason and what to do next.",
    },
    "prescription-expiring": {
      title: "Your prescription expires soon",
      text: ({ until }) => `The prescription can be paid${until ? ` until ${until}` : " for a short time only"}.`,
      next: "If you still need it, open it now, choose how to get it and pay.",
    },
    "prescription-expired": {
      title: "A prescription has expired",
      text: () => "The prescription has expired; nothing was charged.",
      next: "If you still need the medicine, ask the doctor again or come to the hospital.",
    },
    "medicine-held": {
      title: "Your medicine is on hold",
      text: () => "The pharmacy has paused your medicine while a pharmacist looks at it.",
      next: "Please wait; we tell you soon. You can call the pharmacy.",
    },
    "medicine-do-not-take": {
      title: "Do not take the medicine that you have, for now",
      text: () => "The hospital asks you to stop taking the medicine of one prescription.",
      next: "Keep the medicine and its box. Open this to see why and what to do, or call us now.",
    },
    "medicine-part": {
      title: "Part of your medicine could not be supplied",
      text: ({ amount }) =>
        `Some of it was not in stock; the difference${amount ? ` of ${amount}` : ""} goes back by itself.`,
      next: "Open it to see what was supplied; ask the doctor about the rest.",
    },
    "medicine-cancelled": {
      title: "Your medicine was cancelled",
      text: () => "This medicine cannot be given; all of the money goes back.",
      next: "Open it for the reason and what to do next.",
    },
    "medicine-ready": {
      title: "Your medicine is ready",
      text: ({ until }) => `Your medicine is ready${until ? `; please fetch it by ${until}` : ""}.`,
      next: "Bring the pick-up code to the window; a relative may come instead.",
    },
    "medicine-not-collected": {
      title: "Your medicine is still here",
      text: () => "The time to fetch it is over; it still waits at the window.",
      next: "Please come soon, or call the pharmacy.",
    },
    "medicine-picked-up": {
      title: "Your medicine was fetched",
      text: () => "It was handed over at the window.",
      next: "If neither you nor a relative fetched it, call the pharmacy at once.",
    },
    "freight-owed": {
      title: "The freight is still to be paid",
      text: ({ amount }) => `The medicine is paid; the freight${amount ? ` of ${amount}` : ""} is not.`,
      next: "We send the parcel once it is paid; you can also pick it up at the hospital.",
    },
    "parcel-handed-over": {
      title: "Your medicine is on its way",
      text: () => "The pharmacy has given the parcel to the carrier.",
      next: "Open it to follow the parcel.",
    },
    "parcel-arrived": {
      title: "Your parcel has arrived",
      text: () => "The courier is bringing it, or it is in a locker.",
      next: "Open it for where it is; please check the parcel before you confirm.",
    },
    "parcel-signed": {
      title: "Your parcel was signed for",
      text: () => "The carrier reports that it was signed for.",
      next: "Please check it; if it is wrong or you did not get it, open it and request service.",
    },
    "parcel-problem": {
      title: "There is a problem with your parcel",
      text: () => "The parcel has not moved as it should; the pharmacy is asking the carrier.",
      next: "There is nothing you need to do. If your tablets run out, tell us or come to the hospital.",
    },
    "parcel-to-pick-up": {
      title: "Changed to pick-up",
      text: () => "This medicine is now picked up at the window; it is not sent.",
      next: "We tell you when it is ready; open to see the window and its hours.",
    },
    "parcel-failed": {
      title: "Your parcel did not reach you",
      text: () => "It came back, was lost or was damaged; nobody else will get it.",
      next: "Open it to have it sent again or to get your money back.",
    },
    "request-answered": {
      title: "Your service request was answered",
      text: () => "Our staff have answered you.",
      next: "Open it to read the answer; you can ask on.",
    },
    "request-late": {
      title: "Sorry, we have not answered you in time",
      text: () => "Your service request is past its time to be answered. We will phone you.",
      next: "Please watch your phone; if it is urgent, open it and call us.",
    },
    "request-closed": {
      title: "Your service request is settled",
      text: () => "This request has been settled.",
      next: "If it is not solved, open it again or call us.",
    },
    "refill-due": {
      title: "Your medicine will run out soon",
      text: ({ lastDay, way }) =>
        `By the last prescription it lasts${lastDay ? ` until about ${lastDay}` : " only a few days more"}. ${way === "offline" ? "It cannot be renewed online this time: please book a clinic visit, to see a doctor or have a test first." : "You can ask for an online follow-up to renew it."}`,
      next: "Open it to see how; if you feel unwell, come to the hospital.",
    },
    "proxy-granted": {
      title: "Somebody may now act for you",
      text: ({ until }) => `A relative may act for you${until ? ` until ${until}` : ""}.`,
      next: "If you did not agree to this, open it and end it at once, or call us.",
    },
    "proxy-ended": {
      title: "A leave to act has ended",
      text: () => "Somebody may no longer act for you, or you for them.",
      next: "It can be given again when it is needed.",
    },
    "card-bound": {
      title: "Your health card has changed hands",
      text: () => "The binding of an electronic health card of yours has changed.",
      next: "If this was not you, open it or call us.",
    },
    "identity-tried": {
      title: "Somebody tried to bind your identity",
      text: () => "There were several failed tries with your identity number; it is locked for a day.",
      next: "If this was not you, please call us.",
    },
    "order-paid": {
      title: "Payment received",
      text: ({ amount }) => (amount ? `We have received ${amount}.` : "We have received your payment."),
      next: "Open it for the details and the receipt.",
    },
    "order-closed": {
      title: "The order is closed",
      text: () => "It was not paid in time, so it is closed. Nothing was charged.",
      next: "You can order again when you need to. If it is urgent, call us.",
    },
    "refund-approved": {
      title: "Your refund is approved",
      text: ({ amount }) => `${amount ?? "The money"} will go back the way it was paid.`,
      next: "It usually takes a few working days. We will tell you when it is done.",
    },
    "refund-refused": {
      title: "The refund was not approved",
      text: () => "The staff have given the reason.",
      next: "Open it for the reason and what you can do, or call us.",
    },
    "refund-done": {
      title: "Your refund is done",
      text: ({ amount }) => `${amount ?? "The money"} has gone back the way it was paid.`,
      next: "Please look in the account that you paid from. If it is not there, call us.",
    },
    "refund-delayed": {
      title: "We are sorry: the refund is late",
      text: ({ amount }) => `The refund${amount ? ` of ${amount}` : ""} is not done yet. The staff are working on it.`,
      next: "There is no need to ask again. If it is urgent, call us.",
    },
    "payment-returned": {
      title: "Your payment is on its way back",
      text: ({ amount }) => `It came after the order had closed, so ${amount ?? "the money"} will go back to you.`,
      next: "There is nothing you need to do. To be examined, please book again or call us.",
    },
  },
  inbox: "Messages",
  message: "Message",
  unread: "Unread",
  older: "Older messages",
  empty: "No messages yet",
  emptyText: "Every step of your application will be told here, even if WeChat or a text message does not reach you.",
  openIt: "Open the application",
  notSignedIn: "Sign in to read your messages",
  notSignedInText: "Every message from the hospital is kept here.",
  signIn: "Sign in",
  sentBy: "How it was sent",
  channels: {
    "medical-assistant": "WeChat Medical Assistant",
    "wechat-lasting": "WeChat",
    "wechat-subscribe": "WeChat",
    "service-account": "WeChat service account",
    sms: "Text message",
  },
  outcomes: {
    sent: "sent",
    "not-allowed": "you have not allowed it",
    "not-possible": "could not be sent",
    unknown: "sent, no receipt came back",
    superseded: "not sent, things have changed",
    read: "not sent, you had read it here",
    "told-already": "not sent again so soon",
    "kept-back": "not sent, kept for news that matters more",
    "given-up": "could not be sent after many tries",
    failed: "not sent yet, will be tried again",
    waiting: "waiting to be sent",
  },
};
