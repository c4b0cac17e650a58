import type { dayCalls } from "../../../shared/appointments/day-calls";
import type { Contract } from "../../../shared/kernel/contract";
import type { Handlers } from "../../kernel/call";
import type { Parts } from "../parts";
import { appeal, appeals, decideAppeal } from "./appeals";
import { board, boardKey } from "./board";
import { bookAtDesk, deskOpenings } from "./book-at-desk";
import { callNext, callOne, missedCall, withdrawCall } from "./calling";
import { checkIn, checkInAtDesk } from "./check-in";
import { comeAgain, repeatOpenings } from "./come-again";
import { deskPerson, findForm } from "./desk-person";
import { dayList, printedDay } from "./list-day";
import { logCall } from "./log-call";
import { myTurn } from "./my-turn";
import { report } from "./reports";
import { begin, finish, needRepeat, publishReport, recordConsent, recordLeft } from "./room-steps";
import { takeNumber } from "./take-number";

/** Every call of the day, as code. */
export const dayHandlers = (parts: Parts): Handlers<Contract<typeof dayCalls>> => ({
  dayList: dayList(parts),
  printedDay: printedDay(parts),
  findForm: findForm(parts),
  deskPerson: deskPerson(parts),
  takeNumber: takeNumber(parts),
  recordConsent: recordConsent(parts),
  deskOpenings: deskOpenings(parts),
  bookAtDesk: bookAtDesk(parts),
  repeatOpenings: repeatOpenings(parts),
  comeAgain: comeAgain(parts),
  logCall: logCall(parts),
  appeals: appeals(parts),
  decideAppeal: decideAppeal(parts),
  boardKey: boardKey(parts),
  checkIn: checkIn(parts),
  myTurn: myTurn(parts),
  report: report(parts),
  appeal: appeal(parts),
  board: board(parts),
  checkInAtDesk: checkInAtDesk(parts),
  callNext: callNext(parts),
  call: callOne(parts),
  withdrawCall: withdrawCall(parts),
  missedCall: missedCall(parts),
  begin: begin(parts),
  needRepeat: needRepeat(parts),
  finish: finish(parts),
  publishReport: publishReport(parts),
  recordLeft: recordLeft(parts),
});
