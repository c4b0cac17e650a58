import type { App } from "../../functions/app";
import { createDeskStore } from "../../functions/consultations/desk-store";
import type { Write } from "../../functions/kernel/table/table";
import { consultPriceCode } from "../../shared/consultations/fees";
import { SERVICE_KINDS } from "../../shared/consultations/model";
import { doctors } from "../../shared/hospital/data/doctors";
import { addDays, addMinutes, dayOf, type Instant } from "../../shared/kernel/time";
import { deskTemplates, type DeskTemplate } from "./data/consult-desks";
import { seedId } from "./ids";

const servicesOf = ({ doctorId, perDay, free }: DeskTemplate) => {
  const { title } = doctors.find(({ id }) => id === doctorId)!;
  return SERVICE_KINDS.flatMap((kind) => {
    const most = perDay[kind];
    const priceCode = kind === "text" && free ? "CONSULT-TEXT-FREE" : consultPriceCode(kind, title.zh);
    return most === undefined ? [] : [{ kind, priceCode, perDay: most, on: true }];
  });
};

/** What doctors offer online on the first day, and how fast their latest first answers came. */
export function deskWrites(app: App, tenant: string, now: Instant): Write[] {
  const desks = createDeskStore(app.table);
  const today = dayOf(now);
  return deskTemplates.flatMap((template) => {
    const { doctorId, replies = [], leaveDays, leaveNote = "" } = template;
    const leave =
      leaveDays === undefined ? {} : { leave: { from: today, to: addDays(today, leaveDays), note: leaveNote } };
    const desk = { v: 1, doctorId, services: servicesOf(template), ...leave, replies: [] };
    const answers = replies.map((minutes, n) => {
      const at = addMinutes(now, -(n + 1) * 480);
      return desks.replyWrite(tenant, doctorId, seedId(`reply/${doctorId}/${n}`), at, minutes);
    });
    return [desks.write(tenant, desk), ...answers];
  });
}
