import { Course, Wish } from "../../../../../shared/consultations/intake-model";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { Checks, Choice, DatePicker, Field, Notice } from "../../../ui";
import type { StepProps } from "./step-props";

const WISHES: readonly Wish[] = Wish.options;
const COURSES: readonly Course[] = Course.options;

/** What she wants, how it has been since the visit, what troubles her now. */
export function HowStep({ words, hand, answers, wrong }: StepProps) {
  const { intake: said } = words;
  const say = useSay();
  const symptoms = hand.facts.form.value?.symptoms ?? [];
  return (
    <>
      <Field name="wishes" label={said.wishes} error={wrong("wishes")} group>
        <Checks
          options={WISHES.map((value) => ({ value, label: said.wishNames[value] }))}
          values={answers.wishes}
          onChange={(wishes) => hand.set({ wishes })}
        />
      </Field>
      <Field name="course" label={said.course} error={wrong("course")} group>
        <Choice
          inline
          options={COURSES.map((value) => ({ value, label: said.courses[value] }))}
          value={answers.course}
          onChange={(course) => hand.set({ course })}
        />
      </Field>
      {answers.course === "worse" && <Notice meaning="needs-you" title={said.worse} />}
      {symptoms.length > 0 && (
        <Field name="symptoms" label={said.symptoms} error={wrong("symptoms")} optional group>
          <Checks
            options={symptoms.map(({ id, words: line }) => ({ value: id, label: say.name(line) }))}
            values={answers.symptoms}
            onChange={(chosen) => hand.set({ symptoms: chosen })}
          />
        </Field>
      )}
      <Field name="since" label={said.since} error={wrong("since")} optional>
        <DatePicker value={answers.since} to={today()} onChange={(day) => hand.set({ since: day || undefined })} />
      </Field>
    </>
  );
}
