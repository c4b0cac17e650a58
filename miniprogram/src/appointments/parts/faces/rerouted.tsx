import { Section } from "../../../ui";
import { usePlaces } from "../../places";
import { OrderOfSteps } from "../order-of-steps";
import { PlaceCard } from "../place-card";
import { Card } from "../../../ui";
import { Ended } from "./ended";
import type { FaceProps } from "./face";

/** Sent to the hospital itself: the reason, the order of steps, the place. */
export function Rerouted(props: FaceProps) {
  const { words, view } = props;
  const { names } = usePlaces();
  const goTo = view.outcome?.goTo ?? "ultrasound-triage";
  const steps = goTo === "ultrasound-triage" ? words.onSite.desk(names) : words.onSite.clinic(names);
  return (
    <>
      <Ended {...props} />
      <Section title={words.onSite.order}>
        <Card>
          <OrderOfSteps steps={steps} />
        </Card>
      </Section>
      <Section title={words.onSite.where}>
        <PlaceCard id={goTo} />
        {goTo !== "ultrasound-triage" && <PlaceCard id="ultrasound-triage" />}
      </Section>
    </>
  );
}
