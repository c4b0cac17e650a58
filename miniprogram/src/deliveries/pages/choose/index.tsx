import { useState } from "react";
import { open, useParams } from "../../../kernel/navigation";
import { routes as everywhere } from "../../../routes";
import { Opened } from "../../../shell/opened";
import { Button, Page, PhoneList, RefusalNotice, Section, Steps } from "../../../ui";
import { AddressScreen } from "../../parts/address-screen";
import { CarrierScreen } from "../../parts/carrier-screen";
import { MethodScreen } from "../../parts/method-screen";
import { PlaceScreen } from "../../parts/place-screen";
import { routes } from "../../routes";
import { useChoice, type ChoiceInHand, type ChoiceScreen } from "../../use-choice";
import { usePhones } from "../../use-phones";
import { useWayWords, type Words } from "../../words";
import "../../deliveries.scss";

const SCREENS = { method: MethodScreen, place: PlaceScreen, address: AddressScreen, carrier: CarrierScreen };
const BEFORE: Partial<Record<ChoiceScreen, ChoiceScreen>> = {
  place: "method",
  address: "method",
  carrier: "address",
};

/** How the medicine reaches her (D2-18, steps two and three): one question a screen. */
export default function Choose() {
  const words = useWayWords();
  const { prescription = "" } = useParams(routes.choose);
  const hand = useChoice(prescription);
  const [wrong, setWrong] = useState<string>();
  const { screen, options, refusal } = hand;
  const Screen = SCREENS[screen];
  const phones = usePhones(options.value ? [{ phone: options.value.phone, name: words.pharmacy }] : []);
  const back = BEFORE[screen];
  const moved = refusal?.code === "prescription.moved-on";
  const goOn = () => {
    const missing = missingOf(hand, words);
    setWrong(missing);
    if (!missing) next(hand);
  };
  const bar = mayGoOn(hand) && <Next words={words} hand={hand} onPress={goOn} />;
  return (
    <Page title={words.choose[screen]} bar={bar || undefined}>
      <Steps steps={words.fiveSteps} at={screen === "method" ? 2 : 3} />
      {refusal && <RefusalNotice refusal={refusal} own={words.refusals} phones={phones} />}
      {moved && <Button onPress={() => open(everywhere.prescription, { id: prescription })}>{words.toRx}</Button>}
      <Opened call={options} own={words.refusals} phones={phones}>
        {(offers) => <Screen words={words} hand={hand} offers={offers} wrong={wrong} />}
      </Opened>
      {back && (
        <Button kind="quiet" onPress={() => hand.go(back)}>
          {words.back}
        </Button>
      )}
      {options.value && (
        <Section title={words.call}>
          <PhoneList phones={phones} />
        </Section>
      )}
    </Page>
  );
}

/** Whether the question of the screen can be answered now; otherwise there is no bar at all. */
function mayGoOn({ screen, choice, options, book }: ChoiceInHand): boolean {
  if (!options.value) return false;
  if (screen === "method") return Boolean(choice.method);
  if (screen === "address") return Boolean(book.value?.items.length);
  return screen !== "carrier" || options.value.express.carriers.some(({ why }) => !why);
}

/** The one primary button. */
function Next({ words, hand, onPress }: { words: Words; hand: ChoiceInHand; onPress: () => void }) {
  const { screen } = hand;
  const label = { method: words.next, place: words.choose.placeGo, address: words.next, carrier: words.choose.go };
  return (
    <Button kind="primary" busy={hand.busy} onPress={onPress}>
      {label[screen]}
    </Button>
  );
}

function missingOf({ screen, choice, offer }: ChoiceInHand, { choose: said }: Words): string | undefined {
  if (screen !== "carrier") return undefined;
  if (!offer) return said.carrierFirst;
  return choice.notUrgent ? undefined : said.tickFirst;
}

function next(hand: ChoiceInHand): void {
  const { screen, choice } = hand;
  if (screen === "method") return hand.go(choice.method === "express" ? "address" : "place");
  if (screen === "address") return hand.go("carrier");
  void hand.send();
}
