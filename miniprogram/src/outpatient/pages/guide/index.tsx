import { guide } from "../../../../../shared/outpatient/data/guide";
import { SEEKERS } from "../../../../../shared/outpatient/guide";
import { sourceIn, useSay } from "../../../i18n";
import { useLanguage } from "../../../kernel/preferences";
import { useDirectory } from "../../../shell/use-directory";
import { Button, Checks, Choice, Page, Para, Steps } from "../../../ui";
import { GuideAnswer } from "../../parts/guide-answer";
import { NONE, useGuide } from "../../use-guide";
import { useClinicWords } from "../../words";
import "../../outpatient.scss";

const QUESTIONS = ["who", "signs", "what"] as const;

/** Which department (row 40): for whom, what cannot wait, what it is in plain words. No diagnosis. */
export default function Guide() {
  const { guide: said } = useClinicWords();
  const say = useSay();
  const language = useLanguage();
  const hand = useGuide();
  const directory = useDirectory();
  const { step } = hand;
  if (step === "answer")
    return (
      <GuideAnswer hand={hand} directory={directory.value}>
        <Para quiet>{said.source(sourceIn(language, guide.source))}</Para>
      </GuideAnswer>
    );
  const at = QUESTIONS.indexOf(step);
  const bar = (
    <>
      <Button kind="primary" disabled={!hand.answered} onPress={hand.next}>
        {said.next}
      </Button>
      {step === "what" && (
        <Button kind="quiet" onPress={hand.nothingFits}>
          {said.nothingFits}
        </Button>
      )}
    </>
  );
  return (
    <Page title={said.questions[step]} lead={step === "signs" ? said.signsLead : undefined} bar={bar}>
      <Steps steps={QUESTIONS.map((one) => said.steps[one])} at={at + 1} />
      {step === "who" && (
        <Choice
          label={said.questions.who}
          options={SEEKERS.map((value) => ({ value, label: said.seekers[value] }))}
          value={hand.seeker}
          onChange={hand.choose}
        />
      )}
      {step === "signs" && (
        <Checks
          options={[
            ...hand.redFlags.map(({ id, words }) => ({ value: id, label: say.name(words) })),
            { value: NONE, label: said.none },
          ]}
          values={hand.signs}
          onChange={hand.chooseSigns}
        />
      )}
      {step === "what" && (
        <Choice
          label={said.questions.what}
          options={hand.complaints.map(({ id, words }) => ({ value: id, label: say.name(words) }))}
          value={hand.complaint}
          onChange={hand.chooseComplaint}
        />
      )}
    </Page>
  );
}
