import { View } from "@tarojs/components";
import type { PatientRx } from "../../../../shared/prescriptions/patient-views";
import { useSay } from "../../i18n";
import { now } from "../../kernel/clock";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import {
  Card,
  Cell,
  Cells,
  Figure,
  Para,
  PhoneList,
  RefusalNotice,
  Section,
  StatusBadge,
  Steps,
  Timeline,
  type Phone,
} from "../../ui";
import { sayLeft } from "../dose";
import { IN_REVIEW, OVER } from "../stances";
import { standOf } from "../stand";
import { useOrderOf } from "../use-order-of";
import type { RxInHand } from "../use-prescription";
import type { Words } from "../words";
import { Because } from "./because";
import { Drugs } from "./drugs";
import { InReview } from "./in-review";
import { NotNeeded } from "./not-needed";
import { Refill } from "./refill";
import { WaysOn } from "./ways-on";

type Props = { words: Words; view: PatientRx; hand: RxInHand; phones: readonly Phone[] };

/** Everything of one prescription, what needs her first. */
export function RxBody({ words, view, hand, phones }: Props) {
  const say = useSay();
  const { check: said, way } = words;
  const { standing, pay } = view;
  const { delivery } = hand;
  const toService = useOrderOf(view.id);
  const stand = standOf(words, view, delivery, say);
  return (
    <>
      <View className="rx-state" aria-live="polite">
        <StatusBadge meaning={stand.meaning}>{words.meanings[stand.meaning]}</StatusBadge>
        <Para>{stand.next}</Para>
        {view.state === "partly-dispensed" && standing !== view.state && (
          <Para quiet>{words.standings["partly-dispensed"].next}</Para>
        )}
      </View>
      {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
      <Because words={words} view={view} />
      {IN_REVIEW.includes(standing) && <InReview words={words} view={view} />}
      {pay && (
        <>
          <Steps steps={words.fiveSteps} at={pay.step === "choose" ? 1 : 4} />
          <Card>
            <Figure>{say.yuan(pay.totalFen)}</Figure>
            <Para>{said.valid(sayLeft(pay.until, now(), words))}</Para>
            <Para quiet>{said.validUntil(say.moment(pay.until))}</Para>
          </Card>
        </>
      )}
      {delivery && (
        <Section title={way.title}>
          <Cells>
            <Cell
              label={delivery.method === "express" ? way.express : way.pickUp}
              hint={way.see}
              icon="place"
              onPress={() => open(routes.delivery, { id: delivery.id })}
            />
            {delivery.can.requestService && (
              <Cell label={way.service} hint={way.serviceText} icon="message" onPress={() => void toService()} />
            )}
          </Cells>
        </Section>
      )}
      <Drugs words={words} view={view} />
      <Refill words={words} view={view} hand={hand} />
      {OVER.includes(standing) && <WaysOn words={words} view={view} />}
      {view.may.includes("not-needed") && <NotNeeded words={words} hand={hand} isPaid={view.paidAt !== undefined} />}
      <Section title={words.story}>
        <Timeline
          entries={view.timeline.map(({ to, at }, n) => ({
            key: `${n}`,
            title: words.states[to],
            at: say.moment(at),
            state: n === view.timeline.length - 1 ? "now" : "done",
          }))}
        />
      </Section>
      <Section title={words.call}>
        <PhoneList phones={phones} />
      </Section>
    </>
  );
}
