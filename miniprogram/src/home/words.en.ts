import type { zh } from "./words.zh";

export const en: typeof zh = {
  home: "Smart Hospital",
  hello: (name) => `Hello, ${name}`,
  helloNobody: "Hello",
  forWhom: "Who is this for",
  change: "Change",
  addPerson: "Add a family member",
  manage: "Manage family",
  now: "Needs you now",
  nothing: "Nothing needs you right now",
  nothingText: "News will appear here and in your messages.",
  signIn: "Sign in",
  signInText: "Sign in to see your appointments and messages.",
  asked: {
    title: "Please send us something more",
    text: (until) => `The triage desk needs more from you by ${until}.`,
  },
  offered: { title: "A time is kept for you", text: (slot, until) => `${slot}. Please answer by ${until}.` },
  scheduled: { title: "Your examination", text: (slot) => slot },
  see: "Open",
  services: "Services",
  ultrasound: "System Ultrasound Appointment",
  ultrasoundText: "Fill in your details, apply, and the triage desk arranges a time",
  latest: "Latest messages",
  all: "All messages",
  help: "Help by phone",
};
