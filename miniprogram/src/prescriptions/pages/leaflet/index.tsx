import { View } from "@tarojs/components";
import type { PatientRx } from "../../../../../shared/prescriptions/patient-views";
import { useSay } from "../../../i18n";
import { replace, useParams } from "../../../kernel/navigation";
import { useCall } from "../../../kernel/use-call";
import { printPage } from "../../../platform/print";
import { routes } from "../../../routes";
import { Opened } from "../../../shell/opened";
import { Button, EmptyState, Notice, Page, Para, PhoneList, ReadAloudButton, Section } from "../../../ui";
import { calls } from "../../calls";
import { sayDose } from "../../dose";
import { LargeDrug } from "../../parts/large-drug";
import { usePhones } from "../../use-phones";
import { useRxWords } from "../../words";
import "../../prescriptions.scss";

/** How to take the medicine, in large print: to be read at arm's length, read aloud, or printed. */
export default function Leaflet() {
  const words = useRxWords();
  const { leaflet: said } = words;
  const { id = "" } = useParams(routes.leaflet);
  const call = useCall(() => calls.prescription({ id }), [id]);
  const phones = usePhones(call.value?.phone);
  const bar = printPage && call.value?.approvedAt && (
    <Button kind="primary" onPress={printPage}>
      {said.print}
    </Button>
  );
  return (
    <Page title={said.title} bar={bar || undefined}>
      <Opened call={call} own={words.refusals} phones={phones}>
        {(view) =>
          view.approvedAt ? (
            <Body view={view} />
          ) : (
            <EmptyState
              title={said.notYet}
              text={said.notYetText}
              action={{ label: said.back, onPress: () => replace(routes.prescription, { id }) }}
            />
          )
        }
      </Opened>
      {call.value && (
        <Section title={words.call}>
          <PhoneList phones={phones} />
        </Section>
      )}
    </Page>
  );
}

function Body({ view }: { view: PatientRx }) {
  const words = useRxWords();
  const say = useSay();
  const { leaflet: said } = words;
  const aloud = view.lines.map((line) => `${say.name(line.name)}: ${sayDose(line, words, say)}. ${line.note}`);
  return (
    <View className="rx-large">
      <Para>{said.for(view.maskedName)}</Para>
      {view.lines.map((line, n) => (
        <LargeDrug key={`${line.drugId}-${n}`} line={line} />
      ))}
      <Notice meaning="needs-you" title={said.unsure}>
        {said.unwell}
      </Notice>
      <View className="u-not-printed">
        <ReadAloudButton text={[...aloud, said.unsure, said.unwell].join("\n")} />
      </View>
    </View>
  );
}
