import type { zh } from "./words.zh";

export const en: typeof zh = {
  home: "Smart Hospital",
  hello: (name) => `Hello, ${name}`,
  helloNobody: "Hello",
  forWhom: "Who is this for?",
  change: "Change",
  addPerson: "Add a family member",
  manage: "Manage family",
  now: "Needs you now",
  nothing: "There is nothing you need to do now",
  nothingText: "News will appear here and in your messages.",
  signIn: "Sign in",
  signInText: "Sign in to see your appointments and messages.",
  unpaid: { title: "A payment is waiting for you", until: (moment) => `Please pay by ${moment}.`, pay: "Go to pay" },
  accepted: { title: "Kept for you until you pay", text: (slot, until) => `${slot}. Please pay by ${until}.` },
  asked: {
    title: "Please send us something more",
    text: (until) => `The triage desk needs more from you by ${until}.`,
  },
  offered: { title: "A time is held for you", text: (slot, until) => `${slot}. Please answer by ${until}.` },
  scheduled: { title: "Your examination time", text: (slot) => slot },
  today: {
    title: "Your examination today",
    text: "Scan the screen in the waiting area to check in; then you see your number and how many are before you.",
    go: "Check in",
  },
  expired: {
    title: "The time held for you has run out",
    text: "It has been given back. If you still need one, ask the triage desk for another time.",
  },
  rerouted: {
    title: "Please come to the hospital",
    text: "The desk asks you to come in person. Place and steps are inside.",
  },
  inReview: {
    title: "Your application is being reviewed",
    text: "Nothing for you to do now. We will tell you the result at once.",
  },
  badge: { "needs-you": "Needs you", done: "Arranged", waiting: "Waiting" },
  see: "Open",
  services: "Services",
  ultrasound: "System Ultrasound Appointment",
  ultrasoundText: "Fill in your details, apply, and the triage desk arranges a time for you",
  outpatient: "Outpatient appointment",
  outpatientText: "Choose department, doctor and time; pay at the hospital",
  internetHospital: {
    title: "Internet Hospital",
    lead: "Online follow-up and medicine by post are not handled in this mini program; please use the ways below.",
    instead: "What you can do now",
    ways: [
      {
        need: "Follow-up, repeat prescription, medicine",
        how: "Come to the outpatient clinic with your insurance or identity card and your earlier records. If you need the medicine soon, come at once.",
      },
      {
        need: "You suddenly feel unwell",
        how: "Bleeding, severe abdominal pain, less movement of the baby, high fever or a fit: come to Emergency at once, or call 120.",
      },
      {
        need: "Reports and appointments",
        how: "Ultrasound appointments and reports are on the Smart Hospital home page; other reports are printed at the clinic that ordered them or at a machine.",
      },
    ],
    call: "Not sure? Call us",
    home: "To the Smart Hospital home page",
  },
  latest: "Latest messages",
  all: "All messages",
  help: "Help by phone",
};
