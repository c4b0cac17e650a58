import type { ParcelView } from "../../../../shared/deliveries/views";
import { useSay } from "../../i18n";
import { Facts } from "../case/facts";
import { useDispensaryWords } from "./words";

/** Whose it is, what it is, and where it goes. */
export function ParcelFacts({ parcel }: { parcel: ParcelView }) {
  const words = useDispensaryWords();
  const say = useSay();
  const { facts } = words;
  const { address, carrier, freight, waybill } = parcel;
  return (
    <Facts
      rows={[
        [facts.state, words.deliveryStates[parcel.state]],
        [facts.contents, `${words.boxes(parcel.boxes)} · ${words.weight(parcel.grams)}`],
        [facts.label, <span className="wb-code">{parcel.prescriptionLabel}</span>],
        ...(carrier ? ([[facts.carrier, `${say.name(carrier.name)} ${carrier.phone}`]] as const) : []),
        ...(address
          ? ([
              [facts.to, `${address.name} ${address.phone}`],
              [
                facts.address,
                [address.province.name, address.city?.name, address.district.name, address.street].join(" "),
              ],
            ] as const)
          : []),
        ...(freight
          ? ([[facts.freight, `${say.yuan(freight.fen)} · ${words.freightWays[freight.way]}`]] as const)
          : []),
        ...(waybill ? ([[facts.waybill, <span className="wb-code">{waybill}</span>]] as const) : []),
        ...(parcel.handedOverAt ? ([[facts.handedOverAt, say.moment(parcel.handedOverAt)]] as const) : []),
        ...(parcel.movedAt ? ([[facts.movedAt, say.moment(parcel.movedAt)]] as const) : []),
      ]}
    />
  );
}
