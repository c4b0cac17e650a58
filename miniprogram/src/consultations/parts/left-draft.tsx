import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { Button, Notice, Para } from "../../ui";
import { routes } from "../routes";
import { useHospital } from "../use-hospital";
import { useLeftDraft } from "../use-left-draft";
import type { Words } from "../words";

/** A request that was not finished, and the way back into it. */
export function LeftDraft({ words, personId }: { words: Words; personId: string }) {
  const say = useSay();
  const { departments: said } = words;
  const draft = useLeftDraft(personId);
  const { directory } = useHospital();
  if (!draft) return null;
  const { departmentId, doctorId, service } = draft.answers;
  const doctor = directory?.doctors.find(({ id }) => id === doctorId);
  return (
    <Notice meaning="needs-you" title={said.goOn}>
      <Para>{said.goOnText(doctor ? say.name(doctor.name) : "")}</Para>
      <Button onPress={() => open(routes.intake, { department: departmentId, doctor: doctorId, service })}>
        {said.goOnButton}
      </Button>
    </Notice>
  );
}
