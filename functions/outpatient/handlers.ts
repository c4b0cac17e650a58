import type { outpatient } from "../../shared/outpatient/contract";
import type { Handlers } from "../kernel/call";
import { addOn } from "./add-on";
import { book } from "./book";
import { bookAtDesk } from "./book-at-desk";
import { calendarFile } from "./calendar-file";
import { cancel } from "./cancel";
import { checkInVisit, clinicDay, seen } from "./clinic-day";
import { drawReport } from "./draw-report";
import { favourites, setFavourite } from "./favourites";
import { joinList } from "./join-list";
import { acceptPlace, leaveList, passPlace } from "./list-steps";
import { markRush } from "./mark-rush";
import { mine } from "./mine";
import { move } from "./move";
import type { Parts } from "./parts";
import { patterns, savePattern } from "./patterns";
import { planned, saveClinic } from "./plan-clinics";
import { sessions } from "./sessions";
import { slots } from "./slots";
import { stopClinic, stopPreview } from "./stop-clinic";
import { takeTicket, ticket } from "./take-ticket";
import { visit } from "./visit";

/** Every call of the contract, as code. */
export const outpatientHandlers = (parts: Parts): Handlers<typeof outpatient> => ({
  sessions: sessions(parts),
  slots: slots(parts),
  drawReport: drawReport(parts),
  book: book(parts),
  cancel: cancel(parts),
  move: move(parts),
  mine: mine(parts),
  visit: visit(parts),
  takeTicket: takeTicket(parts),
  ticket: ticket(parts),
  joinList: joinList(parts),
  leaveList: leaveList(parts),
  acceptPlace: acceptPlace(parts),
  passPlace: passPlace(parts),
  favourites: favourites(parts),
  setFavourite: setFavourite(parts),
  calendarFile: calendarFile(parts),
  clinicDay: clinicDay(parts),
  bookAtDesk: bookAtDesk(parts),
  addOn: addOn(parts),
  checkInVisit: checkInVisit(parts),
  seen: seen(parts),
  stopPreview: stopPreview(parts),
  stopClinic: stopClinic(parts),
  planned: planned(parts),
  saveClinic: saveClinic(parts),
  patterns: patterns(parts),
  savePattern: savePattern(parts),
  markRush: markRush(parts),
});
