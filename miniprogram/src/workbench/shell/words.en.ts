import type { zh } from "./words.zh";

export const en: typeof zh = {
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
      why: "Name, password or code does not match.",
      next: "Check them and try again.",
    },
    "sign-in.locked": {
      what: "Account locked for now",
      why: "There were too many failed tries.",
      next: "Try later, or call IT.",
    },
    "credential.expired": {
      what: "Your licence has expired",
      why: "An account with an expired licence cannot enter the workbench.",
      next: "Ask the medical affairs office to renew it.",
    },
  },
  title: "Workbench",
  signIn: "Sign in to the workbench",
  name: "User name",
  password: "Password",
  code: "Authenticator code",
  codeHint: "Six digits from your authenticator",
  enter: "Sign in",
  signOut: "Sign out",
  retry: "Try again",
  required: "Required",
  noDesk: "Your post has no screen here",
  noDeskText: "Ask operations to assign you a post.",
  language: "中文",
};
