import { View } from "@tarojs/components";
import type { Route } from "../../../../shared/prescriptions/formulary-model";
import type { Frequency } from "../../../../shared/prescriptions/model";
import type { PatientLine } from "../../../../shared/prescriptions/patient-views";
import { useSay } from "../../i18n";
import { Card } from "../../ui";
import { useRxWords } from "../words";

/** One drug in large print, a question and its answer a line. */
export function LargeDrug({ line }: { line: PatientLine }) {
  const words = useRxWords();
  const say = useSay();
  const { leaflet: said, dose } = words;
  const { plain } = line;
  const each = dose.each(line.dose, say.name(line.unit));
  const often = dose.often[line.frequency as Frequency] ?? "";
  const rows = [
    { label: said.how, value: [often, each, dose.routes[line.route as Route]].filter(Boolean).join(" · ") },
    { label: said.long, value: words.check.days(line.days, 0) },
    { label: said.much, value: `${said.packs(line.packs)} · ${say.name(line.pack)}` },
    ...(line.note ? [{ label: said.said, value: line.note }] : []),
    ...(plain
      ? [
          ...(plain.purpose ? [{ label: said.purpose, value: say.name(plain.purpose) }] : []),
          ...(plain.when ? [{ label: said.when, value: say.name(plain.when) }] : []),
          { label: said.missed, value: say.name(plain.missed) },
          { label: said.callUs, value: say.name(plain.call) },
        ]
      : []),
    { label: said.keep, value: plain ? say.name(plain.storage) : line.coldChain ? said.cold : said.dry },
  ];
  return (
    <Card>
      <View className="rx-large__name">
        {say.name(line.name)} {line.strength}
      </View>
      {rows.map(({ label, value }) => (
        <View key={label} className="rx-large__row">
          <View className="rx-large__label">{label}</View>
          <View>{value}</View>
        </View>
      ))}
    </Card>
  );
}
