import type { zh } from "./words.zh";

export const en: typeof zh = {
  missing: {
    what: "We cannot show this here",
    why: "It may belong to another account, such as a relative's mobile number; if you act for a relative, your leave to act may have ended; or the link is incomplete, or it is no longer there.",
    next: "Sign in with the account that got the message, or open it again from your messages. If your leave has ended, your relative can give it again, or open it herself or himself.",
  },
  other: "Sign in with another account",
  inbox: "Open my messages",
};
