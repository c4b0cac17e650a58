import type { GeneralCode, RefusalWords } from "./owed";

export const refusalsEn: Record<GeneralCode, RefusalWords> = {
  "network.failed": {
    what: "We could not reach the hospital",
    why: "The connection is unstable. What you entered is still here.",
    next: "Check your connection and try again, or call us.",
  },
  "request.malformed": {
    what: "Something needs correcting",
    why: "One or more of your answers cannot be accepted as written.",
    next: "Correct the answers marked in red and send again.",
  },
  "request.too-large": {
    what: "Too much to send at once",
    why: "What you are sending is larger than we can take in one go.",
    next: "Shorten the text or remove a file and try again, or call us.",
  },
  "request.reused": {
    what: "This was already sent",
    why: "This differs from what you sent before. What you sent before counts.",
    next: "Go back to see what was sent. To change it, call us.",
  },
  "session.missing": {
    what: "Please sign in first",
    why: "Only you can see what is here.",
    next: "After signing in you come back to this page.",
  },
  "session.ended": {
    what: "Please sign in again",
    why: "To protect your privacy we sign you out after some time.",
    next: "After signing in you come back to this page.",
  },
  "role.forbidden": {
    what: "This is not open to you",
    why: "The account you are using is not allowed to open this.",
    next: "Use another account, or call us.",
  },
  "proof.needed": {
    what: "Please prove once more who you are",
    why: "Money, signatures and records need a recent proof of identity.",
    next: "Prove it once more to go on.",
  },
  "call.unknown": {
    what: "A newer version is needed",
    why: "Your version is older than what the hospital offers now.",
    next: "Close the app and open it again to update.",
  },
  "thing.missing": {
    what: "We could not find it",
    why: "It may have been removed, or it does not belong to this account.",
    next: "Go back and choose again, or call us.",
  },
  "rate.exceeded": {
    what: "Please wait a moment",
    why: "There were too many attempts in a short time.",
    next: "Try again in a minute. What you entered is still here.",
  },
  "service.busy": {
    what: "Many people are here right now",
    why: "The system is busy and this did not go through.",
    next: "Try again shortly. What you entered is still here.",
  },
  "service.failed": {
    what: "Something went wrong on our side",
    why: "It is not your fault, and we have a record of it.",
    next: "Try again later. If it is urgent, call us.",
  },
};
