import { useSay } from "../../i18n";
import { Card, Para, RefusalNotice, type Phone } from "../../ui";
import { useHospital } from "../use-hospital";
import type { FirstPlaceInHand } from "../use-first-place";
import type { Words } from "../words";

type Props = { words: Words; first: FirstPlaceInHand; phones: readonly Phone[] };

/** When, with whom, what it costs: all that she needs to know before the one tap. */
export function FirstPlaceCard({ words, first, phones }: Props) {
  const said = words.one.first;
  const say = useSay();
  const { directory } = useHospital();
  const { place, refusal } = first;
  const doctor = directory?.doctors.find(({ id }) => id === place?.doctorId);
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} own={said.refusals} phones={phones} />}
      {place && (
        <Card attention title={said.title}>
          <Para>{`${say.day(place.day)} ${say.clock(place.at)}`}</Para>
          {doctor && <Para>{`${say.name(doctor.name)} ${say.name(doctor.title)}`}</Para>}
          <Para quiet>{said.text(place.fen === undefined ? "" : say.yuan(place.fen))}</Para>
        </Card>
      )}
    </>
  );
}
