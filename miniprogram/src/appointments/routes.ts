import { page } from "../kernel/navigation";
import { routes as all } from "../routes";

/** Why a woman is sent to the hospital itself. */
export type OnSiteWhy = "signs" | "referral" | "nt-here" | "review" | "no-place";

/** The pages of this domain; `start` and `application` are known to the others too. */
export const routes = {
  start: all.apply,
  application: all.application,
  form: page("appointments/pages/apply/index"),
  submitted: page<{ id: string }>("appointments/pages/submitted/index"),
  onSite: page<{ route: string; why: string; place: string }>("appointments/pages/on-site/index"),
  list: page("appointments/pages/list/index"),
  prices: page("appointments/pages/prices/index"),
  move: page<{ id: string }>("appointments/pages/move/index"),
  statement: page<{ id: string }>("appointments/pages/statement/index"),
  day: all.examinationDay,
  /** The same page as the code on the wall screen opens it: whose examination it is, it finds itself. */
  checkIn: page<{ code: string }>("appointments/pages/day/index"),
  report: page<{ id: string }>("appointments/pages/report/index"),
};
