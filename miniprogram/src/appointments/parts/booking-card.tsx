import { Text, View } from "@tarojs/components";
import type { ApplicationView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { Card, SummaryList } from "../../ui";
import { TwoVisits } from "../move/two-visits";
import { usePlaces } from "../places";
import type { Words } from "../words";

type Booking = NonNullable<ApplicationView["booking"]>;

/** Day, time, place, items and what is owed. */
export function BookingCard({ words, view, booking }: { words: Words; view: ApplicationView; booking: Booking }) {
  const say = useSay();
  const { place } = usePlaces();
  const { offer: said } = words;
  const { day, startsAt, endsAt, variant, room, totalFen, owedFen, paidBy } = booking;
  const where = place(booking.place);
  const quote = view.quotes.find((one) => one.variant === variant);
  const items = quote?.lines.map(({ item }) => words.items[item]).join(words.separator) ?? words.variants[variant];
  const atDesk = view.state === "offered" || view.state === "accepted" ? said.toPay : said.owed;
  const price = owedFen > 0 && !paidBy ? atDesk(say.yuan(owedFen)) : said.nothingOwed;
  return (
    <>
      <Card>
        <View className="a-slot">
          <Text className="a-slot__day">{say.day(day)}</Text>
          <Text className="a-slot__time">{say.times(startsAt, endsAt)}</Text>
        </View>
        <Text>{where ? words.placeAt(say.name(where.name), where.area, where.floor) : words.places.desk}</Text>
      </Card>
      <View className="a-block">
        <SummaryList
          rows={[
            { label: said.items, value: items },
            { label: said.price, value: owedFen === totalFen && !paidBy ? price : `${say.yuan(totalFen)} · ${price}` },
            { label: said.room, value: room },
          ]}
        />
      </View>
      <TwoVisits booking={booking} />
    </>
  );
}
