import type { PatientView } from "../../../shared/consultations/views";
import type { Say } from "../i18n";
import { open } from "../kernel/navigation";
import { routes as everywhere } from "../routes";
import { routes } from "./routes";
import type { Words } from "./words";

type Way = { readonly step: string; readonly label: string; readonly go: () => void };

/** The ways on from a request that is over, in the order in which the hospital offers them: the first is the button (row 54). */
export function waysOn({ one }: Words, { next, department, ended }: PatientView, say: Say): Way[] {
  const place = { department: ended?.offlineDepartmentId ?? department.id, move: "" };
  const book = () => open(everywhere.clinicDepartment, place);
  const doctors = () => open(routes.doctors, { department: department.id });
  const all: Way[] = [
    { step: "book-offline", label: one.offline(say.name(department.name)), go: book },
    { step: "have-test", label: one.testPlace, go: book },
    { step: "other-doctor", label: one.otherDoctor, go: doctors },
    { step: "ask-again", label: one.again, go: doctors },
  ];
  return next.flatMap((step) => all.filter((way) => way.step === step));
}
