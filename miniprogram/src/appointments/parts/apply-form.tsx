import type { FunctionComponent } from "react";
import { View } from "@tarojs/components";
import type { FamilyMember } from "../../../../shared/patients/model";
import { replace } from "../../kernel/navigation";
import { Button, EmptyState, ErrorSummary, Page, Para, Skeleton, Steps } from "../../ui";
import { routes } from "../routes";
import { positionOf, STEPS, type Step } from "../steps";
import { useApply, type Apply } from "../use-apply";
import { sayMistake, useAppointmentWords, type Words } from "../words";
import { ApplyRefusal } from "./apply-refusal";
import { Check } from "./steps/check";
import { Dates } from "./steps/dates";
import { Days } from "./steps/days";
import { Files } from "./steps/files";
import { Nt } from "./steps/nt";
import { Prices } from "./steps/prices";
import { Signs } from "./steps/signs";
import type { StepProps } from "./steps/step";
import { Way } from "./steps/way";

const SCREENS: Record<Step, FunctionComponent<StepProps>> = {
  signs: Signs,
  way: Way,
  dates: Dates,
  nt: Nt,
  days: Days,
  files: Files,
  prices: Prices,
  check: Check,
  send: Signs,
};

/** The stepped form of one person. */
export function ApplyForm({ person }: { person: Pick<FamilyMember, "personId" | "name"> }) {
  const words = useAppointmentWords();
  const apply = useApply(person.personId);
  const { draft, at, mistakes, refusal, record } = apply;
  const { title } = words.form;
  const active = record.value?.active;
  if (active && !apply.sending)
    return (
      <Page title={title}>
        <EmptyState
          title={words.start.active}
          text={words.form.activeText}
          action={{ label: words.start.go, onPress: () => replace(routes.application, { id: active.id }) }}
        />
      </Page>
    );
  if (!draft)
    return (
      <Page title={title}>
        <Skeleton />
      </Page>
    );
  if (refusal)
    return (
      <Page title={title}>
        <ApplyRefusal words={words} refusal={refusal} apply={apply} />
      </Page>
    );
  const Screen = SCREENS[at];
  const wrong = (path: string) => {
    const mistake = mistakes.find((one) => one.path === path);
    return mistake && sayMistake(words, mistake);
  };
  return (
    <Page
      title={words.steps[at]}
      lead={at === "check" ? `${words.form.forWhom(person.name)}${words.stop}${words.checkStep.lead}` : undefined}
      bar={<Bar words={words} apply={apply} />}
    >
      <Steps steps={STEPS.map((step) => words.steps[step])} at={positionOf(at) + 1} />
      <ErrorSummary mistakes={mistakes.map((mistake) => ({ path: mistake.path, text: sayMistake(words, mistake) }))} />
      <Screen words={words} answers={draft.answers} set={apply.set} wrong={wrong} apply={apply} />
      <View aria-live="polite">
        <Para quiet>{[words.form.forWhom(person.name), keptWords(words, apply)].filter(Boolean).join(" · ")}</Para>
      </View>
    </Page>
  );
}

const keptWords = (words: Words, { kept }: Apply) =>
  ({ no: "", here: words.form.keptHere, hospital: words.form.keptHospital })[kept];

/** One way on, one way back. */
function Bar({ words, apply }: { words: Words; apply: Apply }) {
  const { at, sending, correcting } = apply;
  return (
    <>
      {at === "send" ? (
        <Button kind="primary" busy={sending} onPress={() => void apply.send()}>
          {words.form.send}
        </Button>
      ) : (
        <Button kind="primary" onPress={apply.next}>
          {correcting ? words.steps.check : words.next}
        </Button>
      )}
      {at !== "signs" && (
        <Button kind="quiet" onPress={apply.back}>
          {words.previous}
        </Button>
      )}
    </>
  );
}
