import { Choice, Field, Notice } from "../../../ui";
import type { Answers } from "../../answers";
import { NtFields } from "../nt-fields";
import type { StepProps } from "./step";

const DONE = ["elsewhere", "none"] as const;

/** The NT scan done elsewhere, or none at all: that is no dead end (D1-09). */
export function Nt({ words, answers, set, wrong }: StepProps) {
  const { ntStep: said } = words;
  const { nt } = answers;
  const change = (part: Partial<Answers["nt"]>) => set({ nt: { ...nt, ...part } });
  return (
    <>
      <Field name="nt.done" label={said.done} hint={said.doneHint} error={wrong("nt.done")} group>
        <Choice
          options={DONE.map((value) => ({ value, label: said.choices[value] }))}
          value={nt.done}
          onChange={(done) => change({ done })}
          inline
        />
      </Field>
      {nt.done === "elsewhere" && <NtFields words={words} nt={nt} onChange={change} wrong={wrong} />}
      {nt.done === "none" && (
        <Notice meaning="done" title={said.noneTitle}>
          {said.noneText}
        </Notice>
      )}
    </>
  );
}
