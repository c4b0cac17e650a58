import type { BatchView } from "../../../../../shared/deliveries/views";
import { useSay } from "../../../i18n";
import { Paper } from "../paper";
import { useDispensaryWords } from "../words";

/** The list that the courier signs: number, whose, where to, boxes. */
export function BatchList({ batch, onClose }: { batch: BatchView; onClose(): void }) {
  const words = useDispensaryWords();
  const say = useSay();
  const { parcels = [] } = batch;
  return (
    <Paper kind="page" onClose={onClose}>
      <h2>{words.batch.listTitle(say.name(batch.carrier.name))}</h2>
      <p>
        {say.moment(batch.handedOverAt ?? batch.openedAt)} · {words.batch.count(batch.count)}
      </p>
      <table>
        <thead>
          <tr>
            {words.batch.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parcels.map((parcel, n) => (
            <tr key={parcel.id}>
              <td>{n + 1}</td>
              <td className="wb-code">{parcel.waybill}</td>
              <td>{parcel.personName}</td>
              <td>{parcel.region}</td>
              <td>{parcel.boxes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.batch.signed(say.name(batch.handedOverBy ?? batch.openedBy), batch.courierName ?? "")}</p>
    </Paper>
  );
}
