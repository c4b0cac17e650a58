import { View } from "@tarojs/components";
import { Field, Para, TextArea } from "../../../ui";
import { fieldId } from "../../../ui";
import { MOST_FILES } from "../../../shell/uploads/use-uploads";
import { FilePicker } from "../file-picker";
import type { StepProps } from "./step";

/** Zero to three reports, and a few words to the desk. */
export function Files({ words, answers, set, wrong, apply }: StepProps) {
  const { filesStep: said } = words;
  const mistake = wrong("documentIds");
  return (
    <>
      <Para>{said.lead(MOST_FILES)}</Para>
      {mistake && (
        <View id={fieldId("documentIds")} className="u-field__error" aria-role="alert">
          {mistake}
        </View>
      )}
      <FilePicker words={words} uploads={apply.uploads} />
      <Field name="note" label={said.note} hint={said.noteHint} error={wrong("note")} optional>
        <TextArea value={answers.note} most={300} onChange={(note) => set({ note })} />
      </Field>
    </>
  );
}
