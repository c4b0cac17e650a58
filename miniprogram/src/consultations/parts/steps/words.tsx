import { Field, TextArea } from "../../../ui";
import { MOST_FILES } from "../../use-intake";
import type { StepProps } from "./step-props";
import { PicturePicker } from "../picture-picker";

const LONGEST = 1000;
/** Where the department says nothing else. */
const LEAST = 10;

/** In her own words, with pictures (row 47). */
export function WordsStep({ words, hand, answers, wrong }: StepProps) {
  const { intake: said } = words;
  const least = hand.facts.form.value?.leastWords ?? LEAST;
  return (
    <>
      <Field
        name="description"
        label={said.description}
        hint={said.descriptionHint(least)}
        error={wrong("description")}
      >
        <TextArea value={answers.description} most={LONGEST} onChange={(description) => hand.set({ description })} />
      </Field>
      <Field
        name="documentIds"
        label={said.pictures}
        hint={said.picturesHint(MOST_FILES)}
        error={wrong("documentIds")}
        optional
        group
      >
        <PicturePicker words={words} uploads={hand.uploads} />
      </Field>
    </>
  );
}
