import type { zh } from "./words.zh";

export const en: typeof zh = {
  missing: {
    what: "We cannot show this here",
    why: "It may belong to another account, such as a relative's mobile number; or the link is incomplete, or it is no longer there.",
    next: "Sign in with the account that got the message, or open it again from your messages.",
  },
  other: "Sign in with another account",
  inbox: "Open my messages",
};
