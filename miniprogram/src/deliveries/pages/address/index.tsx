import { useState } from "react";
import { useParams } from "../../../kernel/navigation";
import { Opened } from "../../../shell/opened";
import { Button, Page } from "../../../ui";
import { AddressForm } from "../../parts/address-form";
import { DivisionPicker } from "../../parts/division-picker";
import { routes } from "../../routes";
import { useAddress } from "../../use-address";
import { usePhones } from "../../use-phones";
import { useWayWords } from "../../words";
import "../../deliveries.scss";

/** One address: its form, and the area chosen step by step on a screen of its own. */
export default function AddressPage() {
  const words = useWayWords();
  const { address: said } = words;
  const { id = "" } = useParams(routes.address);
  const hand = useAddress(id);
  const [picking, setPicking] = useState(false);
  const phones = usePhones();
  if (picking)
    return (
      <DivisionPicker
        words={words}
        onBack={() => setPicking(false)}
        onPick={(code, names) => {
          hand.chooseRegion(code, names);
          setPicking(false);
        }}
      />
    );
  const bar = hand.book.value && (
    <Button kind="primary" busy={hand.busy} onPress={() => void hand.save()}>
      {said.save}
    </Button>
  );
  return (
    <Page title={id ? said.edit : said.new} bar={bar}>
      <Opened call={hand.book} own={words.refusals} phones={phones}>
        {() => <AddressForm words={words} hand={hand} phones={phones} onRegion={() => setPicking(true)} />}
      </Opened>
    </Page>
  );
}
