import { mistakeAt } from "../../../kernel/mistakes";
import { usePhones } from "../../../shell/use-directory";
import { useFamily } from "../../../shell/use-family";
import { Button, ErrorSummary, Page, RefusalNotice, Steps } from "../../../ui";
import { STEPS } from "../../cards/add-form";
import { CheckStep, DetailsStep, PhoneStep, WhoStep } from "../../cards/add-steps";
import { SignedOut } from "../../cards/signed-out";
import { useAdd } from "../../cards/use-add";
import { useCardWords } from "../../cards/words";

/** My → Add Patient (D2-12): relation and document, what stands on it, the phone, and a last look. */
export default function AddPatient() {
  const words = useCardWords();
  const phones = usePhones();
  const family = useFamily();
  const hand = useAdd();
  const { step, at, mistakes } = hand;
  if (!family.signedIn) return <SignedOut words={words} title={words.add} />;
  const wrong = (path: string) => {
    const code = mistakeAt(mistakes, path);
    return code && (words.mistakes[code] ?? words.mistakes["value.malformed"]);
  };
  const summary = mistakes.map(({ path }) => ({ path, text: wrong(path) ?? path }));
  const bar = (
    <>
      {step === "check" ? (
        <Button kind="primary" busy={hand.busy} onPress={() => void hand.send()}>
          {words.send}
        </Button>
      ) : (
        <Button kind="primary" onPress={hand.next}>
          {words.next}
        </Button>
      )}
      {at > 0 && (
        <Button kind="quiet" onPress={hand.back}>
          {words.back}
        </Button>
      )}
    </>
  );
  const shared = { words, hand, wrong };
  return (
    <Page title={at === 0 ? words.add : words.titles[step]} bar={bar}>
      <Steps steps={STEPS.map((one) => words.steps[one])} at={at + 1} />
      <ErrorSummary mistakes={summary} />
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
      {step === "who" && <WhoStep {...shared} />}
      {step === "details" && <DetailsStep {...shared} family={family.members} />}
      {step === "phone" && <PhoneStep {...shared} />}
      {step === "check" && <CheckStep {...shared} family={family.members} />}
    </Page>
  );
}
