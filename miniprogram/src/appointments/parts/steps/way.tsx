import type { RecognitionView } from "../../../../../shared/appointments/views";
import { appointmentPolicy } from "../../../../../shared/appointments/policy";
import { windowOf } from "../../../../../shared/appointments/windows";
import { useSay } from "../../../i18n";
import { Choice, Field, Notice, PhoneButton, Skeleton } from "../../../ui";
import type { YesNo } from "../../answers";
import { usePlaces } from "../../places";
import type { Words } from "../../words";
import type { StepProps } from "./step";

const nt = windowOf("nt-scan", appointmentPolicy);
const weeksOf = (words: Words, days: number) => words.weeks(Math.floor(days / 7), days % 7);

/** NT scan here? Abnormal referral? What the hospital record says is shown as it is (D1-04, D1-08). */
export function Way({ words, answers, set, wrong, apply }: StepProps) {
  const { wayStep: said } = words;
  const yesNo = [
    { value: "yes" as YesNo, label: words.yes },
    { value: "no" as YesNo, label: words.no },
  ];
  return (
    <>
      {apply.record.is === "waiting" ? <Skeleton lines={2} slow={apply.record.slow} /> : null}
      {apply.record.is !== "waiting" && <Recognised words={words} record={apply.record.value} />}
      <Field
        name="screening.ntHere"
        label={said.ntHere}
        hint={said.ntHint(weeksOf(words, nt.allowedFrom), weeksOf(words, nt.allowedTo))}
        error={wrong("screening.ntHere")}
        group
      >
        <Choice options={yesNo} value={answers.ntHere} onChange={(ntHere) => set({ ntHere })} inline />
      </Field>
      <Field
        name="screening.abnormalReferral"
        label={said.referral}
        hint={said.referralHint}
        error={wrong("screening.abnormalReferral")}
        group
      >
        <Choice
          options={yesNo}
          value={answers.abnormalReferral}
          onChange={(abnormalReferral) => set({ abnormalReferral })}
          inline
        />
      </Field>
    </>
  );
}

/** What the record knows, or that it cannot be asked right now: she goes on either way. */
function Recognised({ words, record }: { words: Words; record: RecognitionView | undefined }) {
  const say = useSay();
  const { phones } = usePlaces();
  const { wayStep: said } = words;
  if (!record || record.record === "unavailable")
    return (
      <Notice meaning="waiting" title={said.unavailable}>
        {said.unavailableText}
      </Notice>
    );
  if (record.ntHere)
    return (
      <Notice meaning="needs-you" title={said.ntFound(record.ntOn ? say.day(record.ntOn) : "")}>
        {said.ntFoundText}
        {phones.slice(0, 1).map(({ phone, name }) => (
          <PhoneButton key={phone} phone={phone} name={name} />
        ))}
      </Notice>
    );
  const { examForm } = record;
  return (
    <>
      <Notice meaning="waiting" title={record.record === "found" ? said.ntNotFound : said.none}>
        {said.askInstead}
      </Notice>
      {examForm && (
        <Notice
          meaning={examForm.abnormalReferral ? "needs-you" : "done"}
          title={said.formFound(say.day(examForm.validUntil))}
        >
          {examForm.abnormalReferral && said.formReferral}
        </Notice>
      )}
    </>
  );
}
