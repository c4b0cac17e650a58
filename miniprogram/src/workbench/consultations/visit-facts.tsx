import type { DoctorView } from "../../../../shared/consultations/views";
import { useSay } from "../../i18n";
import { Facts } from "../case/facts";
import { useConsultationWords } from "./words";

/** The visit of the hospital record that the request rests on, beside the diagnosis that it is for. */
export function VisitFacts({ view: { visit, diagnosis } }: { view: Pick<DoctorView, "visit" | "diagnosis"> }) {
  const { facts, visitKinds } = useConsultationWords();
  const say = useSay();
  return (
    <Facts
      rows={[
        [facts.diagnosis, `${diagnosis.code} ${diagnosis.name}`],
        [facts.visit, `${say.day(visit.on)} · ${visitKinds[visit.kind]} · ${visit.department}`],
        [facts.visitProof, visit.diagnoses.map(({ code, name }) => `${code} ${name}`).join(" · ") || facts.none],
      ]}
    />
  );
}
