import type { zh } from "./words.zh";

export const en: typeof zh = {
  title: "Messages and reminders",
  lead: "These are the ways in which news from the hospital reaches you.",
  signIn: "Sign in",
  signInText: "Sign in to see which messages can reach you.",
  channels: "What reaches you",
  reaches: "Reaches you",
  partly: "Reaches you in part",
  not: "Does not reach you",
  here: "Messages in this app",
  hereText: "Every message is here, whether or not it reached you elsewhere.",
  wechat: "WeChat reminders",
  wechatNone: "This account has not been signed in to the WeChat mini program yet.",
  sms: "Text messages",
  smsText: "For what matters most, when WeChat does not get through.",
  smsNone: "This account has no mobile number. Sign in with one once and you will get them.",
  account: "The hospital's WeChat service account",
  accountText: "You follow it: news of appointments and payments is sent there.",
  accountNone: "You do not follow it yet. How to follow it is below.",
  leave: {
    always: "always allowed",
    enough: "a few more can be sent",
    few: "only one or two more can be sent",
    none: "not allowed",
    unknown: "known only when we send",
  },
  templates: {
    "examination-appointment": "Appointment result",
    "application-progress": "Application news",
    "visit-reminder": "Visit reminder",
    "payment-result": "Payment result",
    "refund-progress": "Refund news",
  },
  line: (name, leave) => `${name}: ${leave}`,
  allow: "Allow WeChat reminders",
  allowText:
    "Each time you allow it, WeChat usually lets us send one message. That is why we ask again when you apply or pay.",
  allowed: "We have noted your choice.",
  refused:
    'Did you refuse earlier, or switch it off in WeChat? Tap "…" at the top right, then Settings, then Notifications.',
  inWechat: "Open the Smart Hospital mini program in WeChat and allow reminders on this page there.",
  follow: "How to follow the service account",
  codeTitle: "The code of the hospital's service account",
  codeText:
    "In WeChat on this phone: press and hold the code, then choose to open it. On a computer: scan it with WeChat.",
  steps: (name, meaning) => [
    'Open WeChat, tap "+" at the top right, then Scan, and scan the code on the poster in the outpatient hall or at the ultrasound triage desk.',
    `Not at the hospital: search for "${name}" (${meaning}) at the top of WeChat, open the service account and tap Follow.`,
    'Then tap "Smart Hospital" at the bottom of the account: it brings you back here.',
  ],
  meanwhile: "Until you follow it",
  meanwhileText:
    "Every message is still here; the WeChat reminders that you allow and urgent text messages still come. Once you follow, news also comes through the service account.",
  call: "No messages? Call us",
};
