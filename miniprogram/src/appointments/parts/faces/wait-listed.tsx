import { useSay } from "../../../i18n";
import { Card, Notice, Para, Section } from "../../../ui";
import { usePlaces } from "../../places";
import { OrderOfSteps } from "../order-of-steps";
import { OtherHospitals } from "../other-hospitals";
import type { FaceProps } from "./face";

/** On the wait list: since when, how many are before her, until when a place can come, and the rule for everybody. */
export function WaitListed(props: FaceProps) {
  const say = useSay();
  const { words, view } = props;
  const { waitList: said } = words;
  const { names } = usePlaces();
  const { waitList, alternatives } = view;
  if (!waitList) return null;
  const { since, ahead, hardStop, closing, answerHours, noticeHours } = waitList;
  return (
    <>
      {closing && (
        <Notice meaning="needs-you" title={said.closing}>
          {said.closingText(say.day(hardStop))}
        </Notice>
      )}
      {view.examForm === "missing" && (
        <Notice meaning="needs-you" title={words.application.formMissing}>
          {words.application.formMissingText(names.clinic)}
        </Notice>
      )}
      <Card title={said.position}>
        {ahead !== undefined && <Para>{words.submitted.ahead(ahead)}</Para>}
        <Para>{said.since(say.moment(since))}</Para>
        <Para>{said.until(say.day(hardStop))}</Para>
      </Card>
      {alternatives && <OtherHospitals words={words} view={view} alternatives={alternatives} />}
      <Section title={said.rule}>
        <Card>
          <OrderOfSteps steps={said.rules(answerHours, noticeHours)} />
        </Card>
      </Section>
    </>
  );
}
