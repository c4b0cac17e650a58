import { open, useParams } from "../../../kernel/navigation";
import { Opened } from "../../../shell/opened";
import { Button, Page } from "../../../ui";
import { DeliveryBody } from "../../parts/delivery-body";
import { routes } from "../../routes";
import { useDelivery } from "../../use-delivery";
import { usePhones } from "../../use-phones";
import { useWayWords } from "../../words";
import { standOf } from "../../stand";
import "../../deliveries.scss";

/** One delivery: where it is, the next step for her, the carrier's timeline, and service (D2-20 to D2-22). */
export default function DeliveryPage() {
  const words = useWayWords();
  const { id = "" } = useParams(routes.delivery);
  const hand = useDelivery(id);
  const view = hand.call.value;
  const phones = usePhones();
  const bar = view?.can.payFreight ? (
    <Button kind="primary" onPress={() => open(routes.pay, { prescription: view.prescriptionId })}>
      {words.pay.freight}
    </Button>
  ) : view?.pickUp?.code ? (
    <Button kind="primary" onPress={() => open(routes.code, { id })}>
      {words.delivery.code}
    </Button>
  ) : undefined;
  return (
    <Page title={view ? standOf(view, words).name : words.delivery.title} bar={bar}>
      <Opened call={hand.call} own={words.refusals} phones={phones}>
        {(shown) => <DeliveryBody words={words} view={shown} hand={hand} phones={phones} />}
      </Opened>
    </Page>
  );
}
