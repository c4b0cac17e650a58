import type { zh } from "./words.zh";

export const en: typeof zh = {
  openOrder: "Open the order",
  openVisit: "Open the appointment",
  openDraw: "See the result of the draw",
  openClinics: "Choose a time",
  openChat: "Open the conversation with the doctor",
  openConsultation: "Open the consultation",
  openRx: "Open the prescription",
  openDelivery: "See how the medicine gets to you",
  onlyHere: "You are told this here only.",
  kept: "Sent elsewhere or not, every message is kept here.",
  reach: "How reminders reach you",
};
