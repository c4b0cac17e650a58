import { Image } from "@tarojs/components";
import type { DocumentCard } from "../../../../shared/documents/model";
import { useSay } from "../../i18n";
import { usePhones } from "../../shell/use-directory";
import { Button, Cell, Cells, Para, RefusalNotice, Section, Sheet } from "../../ui";
import { useReport } from "../use-report";
import type { Words } from "../words";

/** The reports that go with her application; a tap opens one. */
export function ReportList({ words, documents }: { words: Words; documents: readonly DocumentCard[] }) {
  const say = useSay();
  const report = useReport();
  const phones = usePhones();
  const said = words.reports;
  const nameOf = ({ kind }: DocumentCard) => words.filesStep.kinds[kind];
  if (documents.length === 0) return null;
  const isPdf = report.shown?.card.contentType === "application/pdf";
  return (
    <Section title={said.title}>
      {report.refusal && <RefusalNotice refusal={report.refusal} own={words.refusals} phones={phones} />}
      <Cells>
        {documents.map((card) => (
          <Cell
            key={card.id}
            label={nameOf(card)}
            hint={said.added(say.moment(card.addedAt))}
            value={report.busy === card.id ? said.opening : said.open}
            onPress={() => void report.show(card)}
          />
        ))}
      </Cells>
      {report.shown && (
        <Sheet open title={nameOf(report.shown.card)} onClose={report.close}>
          {isPdf ? (
            <Para>{said.pdf}</Para>
          ) : (
            <Image
              className="a-report"
              mode="widthFix"
              src={report.shown.address}
              aria-label={nameOf(report.shown.card)}
            />
          )}
          <Button kind="secondary" onPress={() => void report.enlarge()}>
            {isPdf ? said.openPdf : said.enlarge}
          </Button>
        </Sheet>
      )}
    </Section>
  );
}
