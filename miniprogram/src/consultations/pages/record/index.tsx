import { View } from "@tarojs/components";
import { useSay } from "../../../i18n";
import { useParams } from "../../../kernel/navigation";
import { printPage } from "../../../platform/print";
import { Opened } from "../../../shell/opened";
import { Button, Page, Para, Section } from "../../../ui";
import { About } from "../../parts/about";
import { ExportFiles } from "../../parts/export-files";
import { Story } from "../../parts/story";
import { SummaryText } from "../../parts/summary-text";
import { routes } from "../../routes";
import { useConsultation } from "../../use-consultation";
import { useHospital } from "../../use-hospital";
import { useFollowUpWords } from "../../words";
import "../../follow-up.scss";

/** The record of one follow-up, to read, print and take along (row 57). */
export default function RecordPage() {
  const words = useFollowUpWords();
  const { record: said } = words;
  const say = useSay();
  const { id = "" } = useParams(routes.record);
  const { call } = useConsultation(id);
  const { phones } = useHospital();
  const bar = printPage && call.is === "ready" && (
    <Button kind="primary" onPress={printPage}>
      {said.print}
    </Button>
  );
  return (
    <Page title={said.title} bar={bar}>
      <Opened call={call} own={words.refusals} phones={phones}>
        {(view) => (
          <>
            <Section title={words.one.summary}>
              {view.summary ? (
                <SummaryText words={words} summary={view.summary} at={say.moment(view.summary.at)} />
              ) : (
                <Para>{said.noSummary}</Para>
              )}
            </Section>
            <About words={words} view={view} />
            <Story words={words} view={view} />
            <Para quiet>{said.kept}</Para>
            <View className="u-not-printed">
              {!printPage && <Para quiet>{said.keep}</Para>}
              {view.may.includes("export") && <ExportFiles words={words} id={id} />}
            </View>
          </>
        )}
      </Opened>
    </Page>
  );
}
