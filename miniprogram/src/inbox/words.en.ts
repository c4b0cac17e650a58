import type { zh } from "./words.zh";

export const en: typeof zh = {
  openOrder: "Open the order",
  onlyHere: "You are told this here only.",
  kept: "Sent elsewhere or not, every message is kept here.",
  reach: "How reminders reach you",
};
