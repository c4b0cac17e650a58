import type { BoardWords } from "./words.zh";

export const en: BoardWords = {
  title: "Ultrasound waiting area",
  called: "Please go to the room",
  nobody: "One moment, the next number is coming",
  inExam: "Being examined",
  next: "Next",
  nextNone: "Nobody is waiting",
  about: (at) => `about ${at}`,
  missed: "Please come to the desk",
  waiting: (n) => `${n} waiting`,
  onTime: "On time",
  delay: (minutes) => `About ${minutes} minutes behind, sorry`,
  checkIn: "Scan to check in",
  checkInText: "Scan with WeChat, or type the code on your phone",
  code: "Check-in code",
  noPhone: "No phone? Check in at the desk",
  stale: (at) => `Not refreshed: this is how it stood at ${at}. Please listen for the nurse.`,
  waitingFor: "Connecting",
  noKey: "This screen cannot be opened",
  noKeyText: "The key in the address is wrong or was changed. Open the new address from “Today” in the workbench.",
};
