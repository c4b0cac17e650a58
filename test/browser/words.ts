/// <reference path="../../miniprogram/types/global.d.ts" />
import { en as appointmentsEn } from "../../miniprogram/src/appointments/words.en";
import { zh as appointmentsZh } from "../../miniprogram/src/appointments/words.zh";
import { en as homeEn } from "../../miniprogram/src/home/words.en";
import { zh as homeZh } from "../../miniprogram/src/home/words.zh";
import { en as meEn } from "../../miniprogram/src/me/words.en";
import { zh as meZh } from "../../miniprogram/src/me/words.zh";
import { en as ordersEn } from "../../miniprogram/src/orders/words.en";
import { zh as ordersZh } from "../../miniprogram/src/orders/words.zh";
import { en as messagesEn } from "../../miniprogram/src/shell/messages/words.en";
import { zh as messagesZh } from "../../miniprogram/src/shell/messages/words.zh";
import { en as shellEn } from "../../miniprogram/src/shell/words.en";
import { zh as shellZh } from "../../miniprogram/src/shell/words.zh";
import { en as kitEn } from "../../miniprogram/src/ui/words.en";
import { zh as kitZh } from "../../miniprogram/src/ui/words.zh";
import { zh as deskZh } from "../../miniprogram/src/workbench/clinic-desk/words.zh";
import { zh as decideZh } from "../../miniprogram/src/workbench/decide/words.zh";
import { zh as documentsZh } from "../../miniprogram/src/workbench/documents/words.zh";
import { zh as financeZh } from "../../miniprogram/src/workbench/finance/words.zh";
import { zh as operationsZh } from "../../miniprogram/src/workbench/operations/words.zh";
import { zh as queueZh } from "../../miniprogram/src/workbench/queue/words.zh";
import { zh as staffZh } from "../../miniprogram/src/workbench/shell/words.zh";

/** What the screens say, by the program's own dictionaries: a journey names buttons as a person reads them. */
export const patientWords = {
  zh: {
    ...appointmentsZh,
    homePage: homeZh,
    me: meZh,
    orders: ordersZh,
    messages: messagesZh,
    shell: shellZh,
    kit: kitZh,
  },
  en: {
    ...appointmentsEn,
    homePage: homeEn,
    me: meEn,
    orders: ordersEn,
    messages: messagesEn,
    shell: shellEn,
    kit: kitEn,
  },
};
export const staffWords = {
  ...staffZh,
  desk: deskZh,
  decide: decideZh,
  documents: documentsZh,
  finance: financeZh,
  operations: operationsZh,
  queue: queueZh,
};
export type PatientWords = (typeof patientWords)["zh"];
