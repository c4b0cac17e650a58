import { EMERGENCY_SIGNS } from "../../../../../shared/appointments/model";
import { Checks, Field, Notice } from "../../../ui";
import type { SignAnswer } from "../../use-apply";
import type { StepProps } from "./step";

/** Emergency signs (D1-07): before anything else, on a form taken up again, and once more before sending. */
export function Signs({ words, wrong, apply }: StepProps) {
  const { signsStep: said } = words;
  const resumed = apply.at === "signs" && (apply.draft?.step ?? 0) > 0;
  const choose = (values: SignAnswer[]) => {
    const newest = values[values.length - 1];
    apply.setSigns(newest === "none" ? ["none"] : values.filter((value) => value !== "none"));
  };
  const options = [
    ...EMERGENCY_SIGNS.map((value) => ({ value: value as SignAnswer, label: words.signs[value] })),
    { value: "none" as const, label: said.none },
  ];
  return (
    <>
      {resumed && <Notice meaning="waiting" title={said.resumed} />}
      <Field
        name="screening.signs"
        label={apply.at === "send" ? said.again : said.ask}
        hint={said.hint}
        error={wrong("screening.signs")}
        group
      >
        <Checks options={options} values={apply.signs} onChange={choose} />
      </Field>
      <Notice meaning="needs-you" title={said.watch}>
        {said.watchText}
      </Notice>
    </>
  );
}
