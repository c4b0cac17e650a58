import type { ParcelView } from "../../../../../shared/deliveries/views";
import { useSay } from "../../../i18n";
import { Paper } from "../paper";
import { Qr } from "../qr";
import { useDispensaryWords } from "../words";

/** What is glued onto the parcel. It names no drug: whoever carries it need not know (N6). */
export function ParcelLabel({ parcel, onClose }: { parcel: ParcelView; onClose(): void }) {
  const words = useDispensaryWords().parcelLabel;
  const say = useSay();
  const { address, carrier, waybill, labelLines = [] } = parcel;
  return (
    <Paper kind="page" onClose={onClose}>
      <h2>{carrier ? say.name(carrier.name) : words.title}</h2>
      {waybill && <Qr text={waybill} />}
      {address && (
        <>
          <p>
            <b>{words.to}</b> {address.name} {address.phone}
          </p>
          <p>
            {address.province.name} {address.city?.name} {address.district.name} {address.street}
          </p>
        </>
      )}
      <ul className="wb-plain">
        {labelLines.map(({ key, value }) => (
          <li key={key}>
            {key} {value}
          </li>
        ))}
      </ul>
      <p>{words.handleWithCare}</p>
    </Paper>
  );
}
