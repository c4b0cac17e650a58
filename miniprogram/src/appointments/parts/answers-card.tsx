import { writeAge } from "../../../../shared/kernel/gestational-age";
import type { ApplicationView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { Section, SummaryList } from "../../ui";
import type { Words } from "../words";

/** What the application rests on: weeks today, due date, what she agreed to, her reports. */
export function AnswersCard({ words, view }: { words: Words; view: ApplicationView }) {
  const say = useSay();
  const { application: said, checkStep, filesStep } = words;
  const { ageToday, dueOn, form, documents } = view;
  const files = documents.map(({ kind }) => filesStep.kinds[kind]).join(words.separator);
  const agreed = form.agreement.variants.map((variant) => words.variants[variant]).join(words.separator);
  return (
    <Section title={said.answers}>
      <SummaryList
        rows={[
          { label: said.age, value: writeAge(ageToday) },
          { label: said.due, value: say.day(dueOn) },
          { label: checkStep.prices, value: agreed },
          { label: checkStep.files, value: files || filesStep.count(0) },
        ]}
      />
    </Section>
  );
}
