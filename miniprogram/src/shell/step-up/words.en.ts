import type { zh } from "./words.zh";

export const en: typeof zh = {
  refusals: {
    "phone.missing": {
      what: "No phone number is bound yet",
      why: "The proof is a text message to your bound phone.",
      next: "Bind a phone number first, or call us.",
    },
    "code.too-soon": {
      what: "A code was just sent",
      why: "There has to be a short pause between codes.",
      next: "Check your messages, or wait a little.",
    },
    "code.too-many": {
      what: "No more codes today",
      why: "Each number has a daily limit, to prevent misuse.",
      next: "Try again tomorrow, or call us.",
    },
    "sms.unreachable": {
      what: "The text message was not sent",
      why: "The text message service is not answering at the moment.",
      next: "Try again later, or call us.",
    },
    "code.wrong": {
      what: "The code does not match",
      why: "It is not the six digits in the text message.",
      next: "Compare it with the message and enter it again.",
    },
    "code.expired": {
      what: "The code has expired",
      why: "A code is valid for a few minutes only.",
      next: "Please get a new code.",
    },
    "wechat.code-refused": {
      what: "WeChat could not confirm it",
      why: "This is not the WeChat account of this account, or its sign-in has expired.",
      next: "Use a text message instead, or call us.",
    },
    "wechat.unreachable": {
      what: "WeChat did not answer",
      why: "WeChat is not answering at the moment.",
      next: "Try again later, or call us.",
    },
  },
  title: "First, is it you?",
  why: "Reports and records are shown to you alone. Confirm once with your bound phone; for half an hour you are not asked again.",
  getCode: "Text me a code",
  sentTo: (phone) => `A code was sent to ${phone}`,
  code: "Code from the text message",
  codeHint: "Six digits, valid for a few minutes",
  sixDigits: "Enter the six digits from the message",
  goOn: "Confirm and go on",
  again: "You can get a new code in",
  byWechat: "Confirm with WeChat",
};
