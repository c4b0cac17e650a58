import { View } from "@tarojs/components";
import type { PatientRx } from "../../../../shared/prescriptions/patient-views";
import { useSay } from "../../i18n";
import { useLanguage } from "../../kernel/preferences";
import { Card, Section, SummaryList } from "../../ui";
import { sayDose } from "../dose";
import type { Words } from "../words";

/** What stands on the prescription: for whom, why, which medicines, by whom and when. */
export function DocumentText({ words, view }: { words: Words; view: PatientRx }) {
  const say = useSay();
  const language = useLanguage();
  const { check: said, paper } = words;
  const { diagnosis, approvedBy, approvedAt } = view;
  const rows = [
    { label: paper.number, value: view.id },
    { label: said.person, value: view.maskedName },
    { label: said.diagnosis, value: language === "zh" ? diagnosis.name : `${diagnosis.name} (${diagnosis.code})` },
    { label: said.doctor, value: say.name(view.doctor) },
    { label: said.approved, value: approvedBy ? say.name(approvedBy) : paper.nobodyYet },
    ...(approvedAt ? [{ label: paper.approvedAt, value: say.moment(approvedAt) }] : []),
    { label: said.total, value: say.yuan(view.totalFen) },
  ];
  return (
    <>
      <SummaryList rows={rows} />
      <Section title={said.drugs}>
        <Card>
          {view.lines.map((line, n) => (
            <View key={`${line.drugId}-${n}`} className="rx-drug">
              <View className="rx-drug__name">
                {say.name(line.name)} {line.strength}
              </View>
              <View>{sayDose(line, words, say)}</View>
              <View className="rx-quiet">
                {say.name(line.form)} · {said.packs(line.packs, say.name(line.pack))}
              </View>
              {line.note && <View>{said.note(line.note)}</View>}
            </View>
          ))}
        </Card>
      </Section>
    </>
  );
}
