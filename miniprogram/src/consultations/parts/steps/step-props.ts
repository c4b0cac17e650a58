import type { Answers, Choice } from "../../answers";
import type { IntakeInHand } from "../../use-intake";
import type { Words } from "../../words";

/** Who asks: the person of the request. */
export type Asked = { readonly personId: string; readonly name: string };
/** What each step of the intake is given. */
export type StepProps = {
  readonly words: Words;
  readonly hand: IntakeInHand;
  readonly person: Asked;
  readonly choice: Choice;
  readonly answers: Answers;
  /** What is wrong with a field, in words. */
  readonly wrong: (path: string) => string | undefined;
};
