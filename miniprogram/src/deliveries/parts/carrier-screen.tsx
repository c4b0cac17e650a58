import { View } from "@tarojs/components";
import type { CarrierOption } from "../../../../shared/deliveries/views";
import { addDays, type Day } from "../../../../shared/kernel/time";
import { sourceIn, useSay, type Say } from "../../i18n";
import { useLanguage } from "../../kernel/preferences";
import { Checks, Choice, EmptyState, Field, Notice, Para } from "../../ui";
import { sayPlace } from "../say-address";
import type { Words } from "../words";
import type { ScreenProps } from "./screen-props";

/** The carrier is hers to choose (D2-07): price and day of each, beside the day on which her tablets run out (D2-09). */
export function CarrierScreen({ words, hand, offers, wrong }: ScreenProps) {
  const say = useSay();
  const language = useLanguage();
  const { choose: said } = words;
  const { choice, offer, book } = hand;
  const { carriers, addressId } = offers.express;
  const address = book.value?.items.find(({ id }) => id === addressId);
  if (!carriers.some(({ why }) => !why))
    return (
      <EmptyState
        title={said.none}
        text={said.noneText}
        action={{ label: said.otherAddress, onPress: () => hand.go("address") }}
      />
    );
  const lastDay = offers.runsOutOn && addDays(offers.runsOutOn, -1);
  const isOut = offers.runsOutOn !== undefined && offers.runsOutOn <= offers.today;
  const sources = Array.from(new Set(carriers.map(({ source }) => sourceIn(language, source))));
  return (
    <>
      {address && <Para>{said.to(sayPlace(address))}</Para>}
      <Choice
        label={said.carrier}
        options={carriers.map((one) => optionOf(one, words, say))}
        value={choice.carrier}
        onChange={(carrier) => hand.tell({ carrier })}
      />
      {offer?.promisedDay && (
        <View className="dv-after">
          <InTime words={words} offer={offer} arrives={offer.promisedDay} lastDay={lastDay} isOut={isOut} />
        </View>
      )}
      {offer?.payOnArrival && offer.fen !== undefined && (
        <Field name="freight" label={said.freight} group>
          <Choice
            options={[
              { value: "now", label: said.now, hint: said.nowText(say.yuan(offer.fen)) },
              { value: "on-arrival", label: said.onArrival, hint: said.onArrivalText(say.yuan(offer.fen)) },
            ]}
            value={choice.freight ?? "now"}
            onChange={(freight) => hand.tell({ freight })}
          />
        </Field>
      )}
      <View className="dv-tick">
        <Checks
          options={[{ value: "tick", label: said.tick, hint: said.tickText }]}
          values={choice.notUrgent ? ["tick"] : []}
          onChange={(values) => hand.tell({ notUrgent: values.length > 0 })}
        />
      </View>
      {wrong && <Notice meaning="stopped" title={wrong} />}
      {sources.map((source) => (
        <Para key={source} quiet>
          {said.source(source)}
        </Para>
      ))}
    </>
  );
}

function optionOf(one: CarrierOption, words: Words, say: Say) {
  const { choose: said } = words;
  const { carrier, service, why, fen, promisedDay, arrivesBefore } = one;
  const name = say.name(carrier.name);
  if (why || fen === undefined || !promisedDay)
    return { value: carrier.id, label: name, hint: why && words.why[why], disabled: true };
  const inTime = arrivesBefore === undefined ? "" : arrivesBefore ? said.inTime : said.late;
  return {
    value: carrier.id,
    label: said.option(name, say.name(service), say.yuan(fen)),
    hint: [said.arrives(say.day(promisedDay)), inTime].filter(Boolean).join(" · "),
  };
}

type InTimeProps = { words: Words; offer: CarrierOption; arrives: Day; lastDay?: Day; isOut: boolean };

/** "Will it arrive before my tablets run out?" as a sentence with both days (row 82). */
function InTime({ words, offer, arrives, lastDay, isOut }: InTimeProps) {
  const say = useSay();
  const { choose: said } = words;
  const day = say.day(arrives);
  if (!lastDay || offer.arrivesBefore === undefined) return <Para>{said.unknownText(day)}</Para>;
  return offer.arrivesBefore ? (
    <Notice meaning="done" title={said.inTimeTitle}>
      {said.inTimeText(say.day(lastDay), day)}
    </Notice>
  ) : (
    <Notice meaning="needs-you" title={said.lateTitle}>
      {isOut ? said.outText(day) : said.lateText(say.day(lastDay), day)}
    </Notice>
  );
}
