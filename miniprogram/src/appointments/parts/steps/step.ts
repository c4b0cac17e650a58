import type { Answers } from "../../answers";
import type { Apply } from "../../use-apply";
import type { Words } from "../../words";

/** What every screen of the form gets. */
export type StepProps = {
  readonly words: Words;
  readonly answers: Answers;
  readonly set: (part: Partial<Answers>) => void;
  /** How to mend a field, where something is wrong with it. */
  readonly wrong: (path: string) => string | undefined;
  readonly apply: Apply;
};
