import { Tag } from "antd";
import type { ToldProfile } from "../../../../shared/consultations/record-calls";
import { useSay } from "../../i18n";
import { Facts, Part } from "../case/facts";
import { useConsultationWords } from "./words";

/** What the patient told of her health, apart from what the hospital recorded; what matters for medicines comes first. */
export function ToldPart({ told }: { told: ToldProfile }) {
  const { record: words, apart } = useConsultationWords();
  const say = useSay();
  const named = ({ name, note }: { name: string; note: string }) => (note ? `${name} (${note})` : name);
  const severity = (one: string) => words.severities[one as keyof typeof words.severities] ?? one;
  const state = (one: string) => words.organs[one as keyof typeof words.organs] ?? one;
  const { pregnancy } = told;
  const pregnant = pregnancy && (words.pregnancies[pregnancy.is as keyof typeof words.pregnancies] ?? pregnancy.is);
  return (
    <Part title={words.told}>
      <p className="wb-quiet">
        {words.toldAt(say.moment(told.confirmedAt))} {told.changedSince && <Tag color="gold">{words.changedSince}</Tag>}
      </p>
      <Facts
        rows={[
          [
            words.allergies,
            told.noAllergies
              ? words.noAllergies
              : told.allergies.map((one) => `${named(one)} · ${severity(one.severity)}`).join(apart) || words.nothing,
          ],
          [
            words.medicines,
            told.noMedicines ? words.noMedicines : told.medicines.map(named).join(apart) || words.nothing,
          ],
          ...(pregnancy && pregnant
            ? [[words.pregnant, pregnancy.on ? `${pregnant} · ${say.day(pregnancy.on)}` : pregnant] as const]
            : []),
          ...(told.lactation === undefined ? [] : [[words.lactating, told.lactation ? words.yes : words.no] as const]),
          [words.kidney, named({ name: state(told.kidney.name), note: told.kidney.note })],
          [words.liver, named({ name: state(told.liver.name), note: told.liver.note })],
          ...(told.chronic.length ? [[words.chronic, told.chronic.map(named).join(apart)] as const] : []),
          ...(told.weight ? [[words.weight, `${told.weight.kg} kg · ${say.day(told.weight.on)}`] as const] : []),
        ]}
      />
    </Part>
  );
}
