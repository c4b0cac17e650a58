import type { ShellWords } from "./words.zh";

export const en: ShellWords = {
  roles: {
    "clinic-desk": "Clinic desk",
    triage: "Ultrasound triage",
    doctor: "Doctor",
    pharmacist: "Pharmacist",
    dispensary: "Dispensary",
    "after-sale": "After-sale",
    finance: "Finance",
    operations: "Operations",
    auditor: "Auditor",
  },
  refusals: {
    "sign-in.wrong": {
      what: "Sign-in failed",
      why: "User name, password or authenticator code does not match. A code works only once.",
      next: "Wait for the next six digits and try again; five wrong tries lock the account for a quarter of an hour.",
    },
    "sign-in.locked": {
      what: "Account locked for now",
      why: "There were too many failed tries.",
      next: "Try again after that; if it was not you, call at once.",
    },
    "proof.wrong": {
      what: "That code did not fit",
      why: "It is wrong, has run out, or was used already.",
      next: "Wait for the next six digits of your authenticator and try again.",
    },
    "credential.expired": {
      what: "Your licence has expired",
      why: "An account with an expired licence cannot enter the workbench.",
      next: "Call to have it renewed; then you can sign in.",
    },
  },
  knownBy: {
    years: (count) => (count === 1 ? "1 year" : `${count} years`),
    months: (count) => (count === 1 ? "1 month" : `${count} months`),
    record: (number) => `record ${number}`,
  },
  title: "Workbench",
  signIn: "Sign in to the workbench",
  name: "User name",
  password: "Password",
  code: "Authenticator code",
  codeHint: "Six digits from your authenticator, new about every half minute",
  codeShape: "Enter six digits",
  enter: "Sign in",
  signOut: "Sign out",
  retry: "Try again",
  required: "Required",
  call: (phone) => `Phone ${phone}`,
  lockedUntil: (at) => `Locked until ${at}.`,
  out: {
    idle: {
      what: "You have been signed out",
      why: (minutes) =>
        `Nobody touched this screen for ${minutes} minutes, so it was closed to protect patients. Sign in to come back to where you were.`,
    },
    ended: {
      what: "Please sign in again",
      why: () =>
        "Your session has ended (its time was up, or you signed out elsewhere). You come back to where you were.",
    },
  },
  idleSoon: "You will be signed out within a minute. Move the mouse or press a key to stay.",
  noDesk: "This account has no post yet",
  noDeskText:
    "Your account works, but no post has been given to it, so there is nothing to do here. Ask the hospital's IT office for a post, then sign in again.",
  noDeskCall: (phone) => `Questions: call ${phone}.`,
  proof: "Please prove once more who you are",
  proofText:
    "Moving money or signing needs a proof from the last five minutes. Enter the six digits of your authenticator.",
  proofSend: "Prove and go on",
  proofClose: "Not now",
  posts: "Posts",
  queues: "My queues",
  language: "中文",
};
