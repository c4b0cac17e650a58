import type { sessions } from "../../../../shared/appointments/session-contract";
import { callOf } from "../../kernel/api";

type Sessions = typeof sessions;

/** What she asks about her day; only types come along, the schemas of the staff's calls stay off her phone. */
export const dayCalls = {
  checkIn: callOf<Sessions, "checkIn">("sessions", "checkIn"),
  myTurn: callOf<Sessions, "myTurn">("sessions", "myTurn"),
  report: callOf<Sessions, "report">("sessions", "report"),
  appeal: callOf<Sessions, "appeal">("sessions", "appeal"),
};
