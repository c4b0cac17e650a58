import { page } from "../kernel/navigation";
import { routes as all } from "../routes";

/** The pages on the way to a request and of one; `departments`, `list`, `consultation` and `chat` are known to the others too. */
export const routes = {
  departments: all.followUp,
  consultation: all.consultation,
  list: all.consultations,
  chat: all.consultationChat,
  /** The text, word by word; afterwards the doctor whom she had chosen already, or the departments. */
  consent: page<{ doctor: string }>("consultations/pages/consent/index"),
  guide: page("consultations/pages/guide/index"),
  doctors: page<{ department: string }>("consultations/pages/doctors/index"),
  doctor: page<{ id: string }>("consultations/pages/doctor/index"),
  intake: page<{ department: string; doctor: string; service: string }>("consultations/pages/intake/index"),
  feedback: page<{ id: string; about: string }>("consultations/pages/feedback/index"),
  record: page<{ id: string }>("consultations/pages/record/index"),
};
