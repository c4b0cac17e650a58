import type { PatientStanding } from "../../../../../shared/prescriptions/patient-views";
import { useSay, type Say } from "../../../i18n";
import { open, useParams } from "../../../kernel/navigation";
import { routes } from "../../../routes";
import { Opened } from "../../../shell/opened";
import { Button, Page } from "../../../ui";
import { RxBody } from "../../parts/rx-body";
import { standOf } from "../../stand";
import { usePhones } from "../../use-phones";
import { usePrescription, type RxInHand } from "../../use-prescription";
import { useRxWords, type Words } from "../../words";
import "../../prescriptions.scss";

/** One prescription: its state in plain words, the next step for her, what is in it, what happened, whom to call. */
export default function PrescriptionPage() {
  const words = useRxWords();
  const say = useSay();
  const { id = "" } = useParams(routes.prescription);
  const hand = usePrescription(id);
  const view = hand.call.value;
  const phones = usePhones(view?.phone);
  const next = nextOf(words, hand, say);
  const bar = next && (
    <Button kind="primary" onPress={next.go}>
      {next.label}
    </Button>
  );
  return (
    <Page title={view ? standOf(words, view, hand.delivery, say).name : words.one} bar={bar}>
      <Opened call={hand.call} own={words.refusals} phones={phones}>
        {(shown) => <RxBody words={words} view={shown} hand={hand} phones={phones} />}
      </Opened>
    </Page>
  );
}

/** What leads to her parcel, while there is something to see or to do with it. */
const PLACES: { readonly [S in PatientStanding]?: "parcel" | "confirm" } = {
  "on-the-way": "parcel",
  arrived: "parcel",
  signed: "confirm",
  "going-back": "parcel",
  "parcel-returned": "parcel",
  "parcel-lost": "parcel",
  "parcel-damaged": "parcel",
};

/** The one thing to do now. Before a pharmacist has approved it there is none: the way to pay is absent (D2-17). */
function nextOf(words: Words, { call, delivery }: RxInHand, say: Say): { label: string; go: () => void } | undefined {
  const view = call.value;
  if (!view) return undefined;
  const { id, pay } = view;
  if (pay?.step === "choose")
    return { label: words.check.choose, go: () => open(routes.medicineWay, { prescription: id }) };
  if (pay)
    return {
      label: words.check.pay(say.yuan(pay.totalFen)),
      go: () => open(routes.medicinePay, { prescription: id }),
    };
  if (!delivery) return undefined;
  if (delivery.can.payFreight)
    return { label: words.way.freight, go: () => open(routes.medicinePay, { prescription: id }) };
  if (delivery.pickUp?.code) return { label: words.way.code, go: () => open(routes.pickUpCode, { id: delivery.id }) };
  const place = PLACES[view.standing];
  if (!place || !delivery.express?.handedOverAt) return undefined;
  return { label: words.way[place], go: () => open(routes.delivery, { id: delivery.id }) };
}
