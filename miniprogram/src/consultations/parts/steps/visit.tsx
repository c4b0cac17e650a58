import type { JudgedVisit } from "../../../../../shared/consultations/eligibility";
import { useSay } from "../../../i18n";
import { Cell, Cells, Choice, Field, Para, Section, Shown } from "../../../ui";
import { useHospital } from "../../use-hospital";
import type { StepProps } from "./step-props";
import { OverdueTests, testsFor } from "../overdue-tests";

const keyOf = (visitId: string, code: string) => `${visitId} ${code}`;

/** Which visit of her own record it follows, and for which diagnosis (D2-02, D2-14); what is overdue is told at once. */
export function VisitStep({ words, hand, choice, answers, wrong }: StepProps) {
  const { intake: said } = words;
  const say = useSay();
  const { phones, departmentName } = useHospital();
  const nameOf = ({ visit: { on, kind, department } }: JudgedVisit) =>
    said.visitAt(say.day(on), said.kinds[kind], departmentName(department));
  return (
    <Shown call={hand.facts.eligibility} own={words.refusals} phones={phones}>
      {({ visits, overdueTests }) => (
        <>
          <Field name="visitId" label={said.visitLead} error={wrong("visitId")} group>
            <Choice
              options={visits.flatMap((judged) =>
                judged.diagnoses
                  .filter(({ may }) => may)
                  .map(({ diagnosis, name, daysLeft, lastDay, longTerm }) => ({
                    value: keyOf(judged.visit.id, diagnosis.code),
                    label: say.name(name),
                    hint: [
                      nameOf(judged),
                      [longTerm ? said.longTerm : "", said.daysLeft(daysLeft, say.day(lastDay))]
                        .filter(Boolean)
                        .join(" · "),
                    ].map((line) => <Para key={line}>{line}</Para>),
                  })),
              )}
              value={keyOf(answers.visitId ?? "", answers.diagnosisCode ?? "")}
              onChange={(value) => {
                const [visitId, diagnosisCode] = value.split(" ");
                hand.set({ visitId, diagnosisCode });
              }}
            />
          </Field>
          <OverdueTests
            words={words}
            tests={testsFor(overdueTests, answers.diagnosisCode)}
            departmentId={choice.departmentId}
          />
          {visits.some(({ may }) => !may) && (
            <Section title={said.unfit}>
              <Cells>
                {visits
                  .filter(({ may }) => !may)
                  .map((judged) => (
                    <Cell
                      key={judged.visit.id}
                      label={nameOf(judged)}
                      hint={[
                        judged.diagnoses.map(({ name }) => say.name(name)).join(words.separator),
                        judged.why && said.whyNot[judged.why],
                      ]
                        .filter(Boolean)
                        .join("\n")}
                    />
                  ))}
              </Cells>
            </Section>
          )}
        </>
      )}
    </Shown>
  );
}
