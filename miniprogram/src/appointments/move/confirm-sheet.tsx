import type { ApplicationView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { Button, Para, RefusalNotice, Sheet, SummaryList } from "../../ui";
import { usePlaces } from "../places";
import { useAppointmentWords } from "../words";
import { sayPrice } from "./price-words";
import type { Moving } from "./use-move";
import { useMoveWords } from "./words";

type Props = { view: ApplicationView; moving: Moving; open: boolean; onClose: () => void };

/** The old time, the new one, items and price: agreed to with the one tap that moves it (S13). */
export function ConfirmSheet({ view, moving, open, onClose }: Props) {
  const words = useMoveWords();
  const { items, separator, refusals } = useAppointmentWords();
  const say = useSay();
  const { phones } = usePlaces();
  const { wish, busy, refusal } = moving;
  const { booking } = view;
  if (!wish || !booking) return null;
  const { day, opening } = wish;
  const slot = say.slot(day.day, opening.startsAt, opening.endsAt);
  const examined =
    day.variant === "ordinary"
      ? [items["system-ultrasound"]]
      : [items["special-system-ultrasound"], items["special-fetal-echo"]];
  return (
    <Sheet open={open} title={words.confirmTitle} onClose={onClose}>
      <SummaryList
        rows={[
          { label: words.old, value: say.slot(booking.day, booking.startsAt, booking.endsAt) },
          { label: words.fresh, value: slot },
          { label: words.items, value: examined.join(separator) },
          { label: words.price, value: sayPrice(day, booking.paidBy !== undefined, words, say) },
        ]}
      />
      <Para>{words.oldGoes}</Para>
      {refusal && <RefusalNotice refusal={refusal} own={refusals} phones={phones} />}
      <Button kind="primary" busy={busy} onPress={() => void moving.confirm()}>
        {words.agree(slot)}
      </Button>
    </Sheet>
  );
}
