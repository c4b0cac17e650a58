import { useParams } from "../../../kernel/navigation";
import { useCall } from "../../../kernel/use-call";
import { printPage } from "../../../platform/print";
import { routes } from "../../../routes";
import { Opened } from "../../../shell/opened";
import { Button, Notice, Page, PhoneList, Section } from "../../../ui";
import { calls } from "../../calls";
import { DocumentText } from "../../parts/document-text";
import { Signatures } from "../../parts/signatures";
import { usePhones } from "../../use-phones";
import { useRxWords } from "../../words";
import "../../prescriptions.scss";

/** The signed prescription as a document: what was signed, by whom, when, and whether it still proves itself (D2-16). */
export default function RxDocument() {
  const words = useRxWords();
  const { paper: said } = words;
  const { id = "" } = useParams(routes.rxDocument);
  const call = useCall(() => calls.prescription({ id }), [id]);
  const evidence = useCall(() => calls.myEvidence({ id }), [id]);
  const phones = usePhones(call.value?.phone);
  const bar = printPage && evidence.value && (
    <Button kind="primary" onPress={printPage}>
      {said.print}
    </Button>
  );
  return (
    <Page title={said.title} bar={bar || undefined}>
      <Opened call={call} own={words.refusals} phones={phones}>
        {(view) => (
          <>
            {!view.approvedAt && <Notice meaning="waiting" title={said.notApproved} />}
            <DocumentText words={words} view={view} />
            <Section title={said.signatures}>
              <Opened call={evidence} own={words.refusals} phones={phones}>
                {(proof) => <Signatures words={words} evidence={proof} />}
              </Opened>
            </Section>
          </>
        )}
      </Opened>
      {call.value && (
        <Section title={words.call}>
          <PhoneList phones={phones} />
        </Section>
      )}
    </Page>
  );
}
