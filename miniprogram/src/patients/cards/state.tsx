import type { FamilyMember } from "../../../../shared/patients/model";
import { StatusBadge } from "../../ui";
import type { CardWords } from "./words";

export type CardState = keyof CardWords["states"];

export const stateOf = ({ proved, cameOfAge }: FamilyMember): CardState =>
  cameOfAge ? "ofAge" : proved ? "proved" : "code";

/** How far a card has come, with an icon and a word. */
export const StateBadge = ({ words, member }: { words: CardWords; member: FamilyMember }) => {
  const state = stateOf(member);
  return <StatusBadge meaning={state === "proved" ? "done" : "needs-you"}>{words.states[state]}</StatusBadge>;
};
