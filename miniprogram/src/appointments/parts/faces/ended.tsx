import { Card, Para, PhoneList, Section } from "../../../ui";
import { usePlaces } from "../../places";
import { OrderOfSteps } from "../order-of-steps";
import { OtherHospitals } from "../other-hospitals";
import { PlaceCard } from "../place-card";
import type { FaceProps } from "./face";

/** How it ended or turned: why, in words, and what the desk wrote. */
export function Ended({ words, view }: FaceProps) {
  const { application: said } = words;
  const { outcome } = view;
  const reason = outcome && said.reasons[outcome.reason];
  if (!reason && !outcome?.note) return null;
  return (
    <Card title={said.reason}>
      {reason && <Para>{reason}</Para>}
      {outcome?.note && <Para>{said.note(outcome.note)}</Para>}
    </Card>
  );
}

/** No place: a lawful outcome with its own ways on (D1-18). */
export function NotScheduled(props: FaceProps) {
  const { words, view } = props;
  const { names } = usePlaces();
  const { application: said } = words;
  return (
    <>
      <Ended {...props} />
      <Section title={said.options}>
        <Card>
          <OrderOfSteps steps={said.ways(names.desk)} />
        </Card>
        <PlaceCard id={view.outcome?.goTo ?? "ultrasound-triage"} />
      </Section>
      {view.alternatives && <OtherHospitals words={words} view={view} alternatives={view.alternatives} />}
    </>
  );
}

/** After a loss: kind and short; nothing cheerful, nothing to do, somebody to call (D1-22). */
export function AfterLoss({ words }: Pick<FaceProps, "words">) {
  const { phonesOf } = usePlaces();
  const { application: said } = words;
  return (
    <>
      <Para>{said.lossText}</Para>
      <Para>{said.lossNext}</Para>
      <PhoneList phones={phonesOf("pregnancy-health-center")} />
    </>
  );
}
