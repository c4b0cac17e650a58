import type { PatientRx } from "../../../../shared/prescriptions/patient-views";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { Button, Card, Para } from "../../ui";
import type { Words } from "../words";

/** In the place where payment will be: the pharmacist's target time, and the way for whoever cannot wait (D2-17, D2-09). */
export function InReview({ words, view }: { words: Words; view: PatientRx }) {
  const say = useSay();
  const { review: said } = words;
  const by = view.reviewBy && say.moment(view.reviewBy);
  return (
    <Card title={said.title}>
      {by && view.standing === "in-review" && <Para>{said.by(by)}</Para>}
      {by && view.standing === "review-late" && <Para>{said.late(by)}</Para>}
      <Para quiet>{said.why}</Para>
      <Para quiet>{said.urgent}</Para>
      <Button onPress={() => open(routes.clinicDepartment, { department: view.departmentId, move: "" })}>
        {said.visit}
      </Button>
    </Card>
  );
}
