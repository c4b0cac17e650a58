import { page } from "../kernel/navigation";
import { routes as all } from "../routes";

/** The pages of this domain; `departments`, `list` and `visit` are known to the others too. */
export const routes = {
  departments: all.clinics,
  list: all.clinicVisits,
  visit: all.clinicVisit,
  guide: page("outpatient/pages/guide/index"),
  doctors: all.clinicDepartment,
  doctor: all.clinicDoctor,
  confirm: page<{ session: string; slot: string; move: string }>("outpatient/pages/confirm/index"),
  /** A session whose places are drawn: taking part, the receipt, the result. */
  ticket: all.clinicDraw,
  /** The public report of a draw: anybody may check it. */
  draw: page<{ session: string }>("outpatient/pages/draw/index"),
};
