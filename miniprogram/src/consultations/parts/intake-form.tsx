import type { FunctionComponent } from "react";
import { useSay } from "../../i18n";
import { mistakeAt } from "../../kernel/mistakes";
import { Button, ErrorSummary, Page, Para, PhoneList, Section, Skeleton, Steps } from "../../ui";
import type { Choice } from "../answers";
import { closedBy } from "../gates";
import { positionOf, STEPS, type Step } from "../steps";
import { useHospital } from "../use-hospital";
import { useIntake, type IntakeInHand } from "../use-intake";
import { useFollowUpWords, type Words } from "../words";
import { Emergency } from "./emergency";
import { GateScreen } from "./gate-screen";
import { CheckStep } from "./steps/check";
import { HowStep } from "./steps/how";
import { MedicinesStep } from "./steps/medicines";
import { ProfileStep } from "./steps/profile";
import { SignsStep } from "./steps/signs";
import type { Asked, StepProps } from "./steps/step-props";
import { VisitStep } from "./steps/visit";
import { WordsStep } from "./steps/words";
import { SubmitRefusal } from "./submit-refusal";

const SCREENS: { readonly [S in Step]: FunctionComponent<StepProps> } = {
  signs: SignsStep,
  visit: VisitStep,
  how: HowStep,
  words: WordsStep,
  medicines: MedicinesStep,
  profile: ProfileStep,
  check: CheckStep,
};

/** The request, a few questions a screen; it opens where it was left, after the signs of danger. */
export function IntakeForm({ person, choice }: { person: Asked; choice: Choice }) {
  const words = useFollowUpWords();
  const { intake: said } = words;
  const say = useSay();
  const { phones } = useHospital();
  const hand = useIntake(person.personId, choice);
  const { at, draft, facts, mistakes, refusal } = hand;
  const eligibility = facts.eligibility.value;
  const closed = eligibility && closedBy(eligibility);
  const ticked = (facts.form.value?.acuteSigns ?? []).filter(({ id }) => hand.acute.includes(id));
  if (at !== "signs" && hand.acute.length > 0)
    return <Emergency words={words} signs={ticked.map((sign) => say.name(sign.words))} onBack={hand.backToSigns} />;
  if (at !== "signs" && closed) return <GateScreen words={words} gate={closed} hand={hand} choice={choice} />;
  if (refusal && refusal.code in words.refusals)
    return <SubmitRefusal words={words} refusal={refusal} hand={hand} choice={choice} />;
  const sayMistake = (code: string) => words.mistakes[code] ?? words.mistakes["value.malformed"] ?? "";
  const wrong = (path: string) => {
    const code = mistakeAt(mistakes, path);
    return code && sayMistake(code);
  };
  const Screen = SCREENS[at];
  return (
    <Page title={said.questions[at]} bar={draft && <Bar words={words} hand={hand} />}>
      <Steps steps={STEPS.map((step) => words.steps[step])} at={positionOf(at) + 1} />
      <ErrorSummary mistakes={mistakes.map(({ path, code }) => ({ path, text: sayMistake(code) }))} />
      {refusal && <SubmitRefusal words={words} refusal={refusal} hand={hand} choice={choice} />}
      {draft ? (
        <Screen words={words} hand={hand} person={person} choice={choice} answers={draft.answers} wrong={wrong} />
      ) : (
        <Skeleton lines={5} />
      )}
      {hand.kept !== "no" && <Para quiet>{said.kept[hand.kept]}</Para>}
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </Page>
  );
}

function Bar({ words, hand }: { words: Words; hand: IntakeInHand }) {
  const say = useSay();
  const { at, facts } = hand;
  const fen = facts.service?.fen ?? 0;
  return (
    <>
      {at === "check" ? (
        <Button kind="primary" busy={hand.sending} disabled={!facts.service} onPress={() => void hand.send()}>
          {fen > 0 ? words.check.send(say.yuan(fen)) : words.check.sendFree}
        </Button>
      ) : (
        <Button kind="primary" onPress={hand.next}>
          {words.next}
        </Button>
      )}
      {at !== "signs" && (
        <Button kind="quiet" onPress={hand.back}>
          {words.back}
        </Button>
      )}
    </>
  );
}
