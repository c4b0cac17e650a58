import { View } from "@tarojs/components";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { Button, Choice, DatePicker, Field, Notice, NumberInput } from "../../../ui";
import type { Answers } from "../../answers";
import { PregnancyStrip } from "../pregnancy-strip";
import type { StepProps } from "./step";

const SOURCES = ["early-scan", "transfer", "last-period", "told"] as const;
const FETUSES = ["1", "2", "3", "4"] as const;
const EMBRYO_DAYS = ["3", "5", "6"] as const;

/** The due date and where it comes from, the weeks that follow from it, the number of babies. */
export function Dates({ words, answers, set, wrong, apply }: StepProps) {
  const say = useSay();
  const { datesStep: said } = words;
  const { dating } = answers;
  const date = (part: Partial<Answers["dating"]>) => set({ dating: { ...dating, ...part } });
  const known = apply.record.value?.dueOn;
  const day = (name: "scannedOn" | "transferredOn" | "firstDay" | "dueOn", to?: string) => (
    <Field name={`dating.${name}`} label={said[name]} error={wrong(`dating.${name}`)}>
      <DatePicker value={dating[name]} to={to} onChange={(chosen) => date({ [name]: chosen || undefined })} />
    </Field>
  );
  return (
    <>
      {known && dating.dueOn !== known && (
        <Notice meaning="done" title={said.fromRecord(say.day(known))}>
          <Button onPress={() => date({ source: "told", dueOn: known })}>{said.useRecord}</Button>
        </Notice>
      )}
      <Field name="dating.source" label={said.source} hint={said.sourceHint} error={wrong("dating.source")} group>
        <Choice
          options={SOURCES.map((value) => ({ value, label: said.sources[value] }))}
          value={dating.source}
          onChange={(source) => date({ source })}
        />
      </Field>
      {dating.source === "early-scan" && (
        <>
          {day("scannedOn", today())}
          <Field name="dating.crlMm" label={said.crlMm} hint={said.crlHint} error={wrong("dating.crlMm")}>
            <NumberInput value={dating.crlMm} onChange={(crlMm) => date({ crlMm })} unit={said.mm} decimals={1} />
          </Field>
        </>
      )}
      {dating.source === "transfer" && (
        <>
          {day("transferredOn", today())}
          <Field name="dating.embryoDays" label={said.embryoDays} error={wrong("dating.embryoDays")} group>
            <View className="a-wide">
              <Choice
                options={EMBRYO_DAYS.map((value) => ({ value, label: said.day(value) }))}
                value={dating.embryoDays}
                onChange={(embryoDays) => date({ embryoDays })}
                inline
              />
            </View>
          </Field>
        </>
      )}
      {dating.source === "last-period" && day("firstDay", today())}
      {dating.source === "told" && day("dueOn")}
      <PregnancyStrip words={words} answers={answers} />
      <Field name="fetuses" label={said.fetuses} error={wrong("fetuses")} group>
        <View className="a-wide">
          <Choice
            options={FETUSES.map((value) => ({ value, label: said.counts[value] }))}
            value={answers.fetuses}
            onChange={(fetuses) => set({ fetuses })}
            inline
          />
        </View>
      </Field>
    </>
  );
}
