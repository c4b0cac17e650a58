import { sourceIn, useSay } from "../../../i18n";
import { useLanguage } from "../../../kernel/preferences";
import { Button, Checks, Choice, Page, Para, Shown, Steps } from "../../../ui";
import { Emergency } from "../../parts/emergency";
import { GuideAnswer } from "../../parts/guide-answer";
import { NONE, SEEKERS, useGuide } from "../../use-guide";
import { useHospital } from "../../use-hospital";
import { useFollowUpWords } from "../../words";
import "../../follow-up.scss";

const QUESTIONS = ["who", "signs", "what"] as const;

/** Which department (row 40): for whom, what cannot wait, what it is in plain words. No diagnosis. */
export default function Guide() {
  const words = useFollowUpWords();
  const { guide: said } = words;
  const say = useSay();
  const language = useLanguage();
  const hand = useGuide();
  const { phones } = useHospital();
  const { step, call } = hand;
  const source = call.value && <Para quiet>{said.source(sourceIn(language, call.value.source))}</Para>;
  if (step === "answer" && hand.isEmergency)
    return (
      <Emergency words={words} onBack={hand.again}>
        {source}
      </Emergency>
    );
  if (step === "answer")
    return (
      <GuideAnswer words={words} hand={hand}>
        {source}
      </GuideAnswer>
    );
  const bar = (
    <>
      <Button kind="primary" disabled={!hand.answered} onPress={hand.next}>
        {words.next}
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
      <Steps steps={QUESTIONS.map((one) => said.steps[one])} at={QUESTIONS.indexOf(step) + 1} />
      {step === "who" && (
        <Choice
          label={said.questions.who}
          options={SEEKERS.map((value) => ({ value, label: said.seekers[value] }))}
          value={hand.seeker}
          onChange={hand.choose}
        />
      )}
      {step !== "who" && (
        <Shown call={call} phones={phones}>
          {({ redFlags, complaints }) =>
            step === "signs" ? (
              <Checks
                options={[
                  ...redFlags.map(({ id, words: line }) => ({ value: id, label: say.name(line) })),
                  { value: NONE, label: said.none },
                ]}
                values={hand.signs}
                onChange={hand.chooseSigns}
              />
            ) : (
              <Choice
                label={said.questions.what}
                options={complaints.map(({ id, words: line }) => ({ value: id, label: say.name(line) }))}
                value={hand.complaint}
                onChange={hand.chooseComplaint}
              />
            )
          }
        </Shown>
      )}
    </Page>
  );
}
