import type { Told, zh } from "./words.zh";

const at = ({ slot, place }: Told) => [slot, place].filter(Boolean).join(", ");

export const en: typeof zh = {
  kinds: {
    "application-received": {
      title: "We have your application",
      text: ({ until }) => `The triage desk will look at it${until ? ` and answer by ${until}` : ""}.`,
      next: "News will appear here. There is nothing to do now.",
    },
    "application-needs-information": {
      title: "Please send us something more",
      text: ({ until }) => `The triage desk needs more from you${until ? ` by ${until}` : ""}.`,
      next: "You keep your place in the queue.",
    },
    "application-rerouted": {
      title: "Please come to the hospital",
      text: ({ place }) => `This needs to be done on site${place ? `: ${place}` : ""}.`,
      next: "Open the application for the place, the order of steps and the phone numbers.",
    },
    "application-declined": {
      title: "The application was not accepted",
      text: () => "The triage desk has given the reason.",
      next: "Open the application for the reason and what you can do, or call us.",
    },
    "application-not-scheduled": {
      title: "No place for now",
      text: () => "There was no free place in the time that suits the examination.",
      next: "Open the application for other ways, or call us.",
    },
    "application-overdue": {
      title: "Our answer is late",
      text: ({ until }) =>
        `We meant to answer${until ? ` by ${until}` : ""}. The head of the desk has been asked to look first at yours.`,
      next: "You keep your place. If it is urgent, call us.",
    },
    "appointment-offered": {
      title: "A time is kept for you",
      text: (told) => `${at(told)}${told.until ? `, kept until ${told.until}` : ""}.`,
      next: "Open the application to accept it or to ask for another.",
    },
    "appointment-offer-expired": {
      title: "The kept time has gone",
      text: () => "It was not answered in time and has been given to someone else.",
      next: "Open the application to ask for another time.",
    },
    "appointment-scheduled": {
      title: "Your examination time is set",
      text: (told) => `${at(told)}.`,
      next: "Open it for how to prepare and what to bring.",
    },
    "appointment-cancelled": {
      title: "The appointment is cancelled",
      text: ({ slot }) => (slot ? `The appointment on ${slot} is cancelled.` : "This appointment is cancelled."),
      next: "You can apply again when you need to.",
    },
  },
  inbox: "Messages",
  message: "Message",
  unread: "Unread",
  older: "Older messages",
  empty: "No messages yet",
  emptyText: "When your application moves on, it is said here, whether or not WeChat or a text message reached you.",
  openIt: "Open the application",
  notSignedIn: "Sign in to read your messages",
  notSignedInText: "Every message from the hospital is kept here.",
  signIn: "Sign in",
  sentBy: "How it was sent",
  channels: { "wechat-subscribe": "WeChat", sms: "Text message" },
  outcomes: {
    sent: "sent",
    "not-allowed": "you have not allowed it",
    "not-possible": "could not be sent",
    failed: "not sent",
    waiting: "waiting to be sent",
    superseded: "newer news, not sent",
  },
};
