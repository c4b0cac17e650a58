import type { PatientRx } from "../../../../shared/prescriptions/patient-views";
import { REASONS } from "../../../../shared/prescriptions/reasons";
import { Notice, Para } from "../../ui";
import type { Words } from "../words";

/** Why it was sent back, refused, held or ended: our reason, the pharmacist's codes in plain words, and what was written. */
export function Because({ words, view }: { words: Words; view: PatientRx }) {
  const { because: said } = words;
  const groups = Array.from(new Set(view.codes.map((code) => code.slice(0, 1))));
  const reasons = [
    REASONS.filter((reason) => reason === view.because).map((reason) => said.codes[reason])[0],
    ...groups.map((group) => said.national[group]),
    view.note ? (view.because === "doctor" ? said.doctorNote : said.note)(view.note) : undefined,
  ].filter((reason) => reason !== undefined);
  if (reasons.length === 0) return null;
  return (
    <Notice meaning="waiting" title={said.title}>
      {reasons.map((reason) => (
        <Para key={reason}>{reason}</Para>
      ))}
    </Notice>
  );
}
