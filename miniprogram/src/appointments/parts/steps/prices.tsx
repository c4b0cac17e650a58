import { View } from "@tarojs/components";
import { appointmentPolicy } from "../../../../../shared/appointments/policy";
import { unitsFor } from "../../../../../shared/appointments/quotes";
import type { EntryView } from "../../../../../shared/appointments/views";
import type { Quote, Variant } from "../../../../../shared/appointments/model";
import { useSay } from "../../../i18n";
import { Checks, Field, Notice, Para, Shown } from "../../../ui";
import { usePlaces } from "../../places";
import type { StepProps } from "./step";

/** Both prices side by side, and what she agrees to (D1-14). */
export function Prices(props: StepProps) {
  const { phones } = usePlaces();
  return (
    <Shown call={props.apply.entry} phones={phones}>
      {(entry) => <Agreement {...props} entry={entry} />}
    </Shown>
  );
}

function Agreement({ words, answers, set, wrong, entry }: StepProps & { entry: EntryView }) {
  const say = useSay();
  const { pricesStep: said } = words;
  const current = answers.priceVersion === entry.priceVersion;
  const chosen = current ? answers.variants : [];
  const minutes = (variant: Variant) =>
    unitsFor(variant, Number(answers.fetuses ?? 1), appointmentPolicy) * appointmentPolicy.unitMinutes;
  const told = ({ variant, lines, totalFen }: Quote) => (
    <View className="a-quote">
      {lines.map(({ item, fen }) => (
        <View key={item} className="a-quote__line">
          <View>{words.items[item]}</View>
          <View className="a-quote__price">{say.yuan(fen)}</View>
        </View>
      ))}
      <View className="a-quote__total">{said.total(say.yuan(totalFen))}</View>
      <View>{variant === "ordinary" ? said.ordinaryWhen : said.specialWhen}</View>
      <View>{words.minutes(minutes(variant))}</View>
    </View>
  );
  return (
    <>
      {!current && answers.variants.length > 0 && <Notice meaning="needs-you" title={said.changed} />}
      <Field name="agreement.variants" label={said.ask} hint={said.hint} error={wrong("agreement.variants")} group>
        <Checks
          options={entry.quotes.map((quote) => ({
            value: quote.variant,
            label: words.variants[quote.variant],
            hint: told(quote),
          }))}
          values={chosen}
          onChange={(variants) => set({ variants, priceVersion: entry.priceVersion })}
        />
      </Field>
      {answers.days === "weekend" && chosen.length === 1 && chosen[0] === "ordinary" && (
        <Notice meaning="needs-you" title={said.mismatch}>
          {said.mismatchText}
        </Notice>
      )}
      <Para quiet>{said.special}</Para>
    </>
  );
}
