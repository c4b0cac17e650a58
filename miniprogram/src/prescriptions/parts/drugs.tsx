import { Text, View } from "@tarojs/components";
import type { PatientLine, PatientRx } from "../../../../shared/prescriptions/patient-views";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { useLanguage } from "../../kernel/preferences";
import { routes } from "../../routes";
import { Card, Cell, Cells, Para, Section, SummaryList } from "../../ui";
import { sayDose } from "../dose";
import { IN_REVIEW } from "../stances";
import type { Words } from "../words";

type Props = { words: Words; view: PatientRx };

/** What was prescribed, to whom, by whom, why, and what it costs. */
export function Drugs({ words, view }: Props) {
  const say = useSay();
  const language = useLanguage();
  const { check: said } = words;
  const { diagnosis, approvedBy } = view;
  const rows = [
    { label: said.person, value: view.maskedName },
    { label: said.diagnosis, value: language === "zh" ? diagnosis.name : `${diagnosis.name} (${diagnosis.code})` },
    { label: said.doctor, value: say.name(view.doctor) },
    { label: said.signed, value: say.moment(view.signedAt) },
    ...(approvedBy ? [{ label: said.approved, value: say.name(approvedBy) }] : []),
  ];
  const canRead = !IN_REVIEW.includes(view.standing) && view.approvedAt !== undefined;
  return (
    <>
      <Section title={said.drugs}>
        <Card>
          {view.lines.map((line, n) => (
            <Drug key={`${line.drugId}-${n}`} words={words} line={line} />
          ))}
        </Card>
        <Card>
          <View className="rx-total">
            <Text>{said.total}</Text>
            <Text>{say.yuan(view.totalFen)}</Text>
          </View>
          <Para quiet>{said.totalText}</Para>
        </Card>
        <Cells>
          {canRead && (
            <Cell label={words.leaflet.open} icon="file" onPress={() => open(routes.leaflet, { id: view.id })} />
          )}
          {view.may.includes("evidence") && (
            <Cell label={words.paper.open} icon="file" onPress={() => open(routes.rxDocument, { id: view.id })} />
          )}
          <Cell
            label={words.ways.chat}
            hint={view.pay && said.wrong}
            icon="message"
            onPress={() => open(routes.consultationChat, { id: view.consultationId })}
          />
        </Cells>
      </Section>
      <View className="rx-gap">
        <SummaryList rows={rows} />
      </View>
    </>
  );
}

function Drug({ words, line }: { words: Words; line: PatientLine }) {
  const say = useSay();
  const { check: said } = words;
  const marks = [line.coldChain && said.coldChain, !line.mailable && said.notMailable].filter(Boolean);
  return (
    <View className="rx-drug">
      <View className="rx-drug__top">
        <Text className="rx-drug__name">
          {say.name(line.name)} {line.strength}
        </Text>
        <Text className="rx-drug__fen">{say.yuan(line.fen * line.packs)}</Text>
      </View>
      <View className="rx-drug__dose">{sayDose(line, words, say)}</View>
      <View className="rx-quiet">
        {say.name(line.form)} · {said.packs(line.packs, say.name(line.pack))}
      </View>
      {line.note && <View>{said.note(line.note)}</View>}
      {marks.length > 0 && <View className="rx-quiet">{marks.join(" · ")}</View>}
    </View>
  );
}
