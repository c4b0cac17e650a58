import { View } from "@tarojs/components";
import type { ReceiptView } from "../../../../../shared/orders/views";
import { useSay } from "../../../i18n";
import { useParams } from "../../../kernel/navigation";
import { useCall } from "../../../kernel/use-call";
import { printPage } from "../../../platform/print";
import { Opened } from "../../../shell/opened";
import { Button, Card, Figure, Page, Para, PhoneList, Section, SummaryList } from "../../../ui";
import { calls } from "../../calls";
import { Lines } from "../../parts/lines";
import { routes } from "../../routes";
import { useDeskPhones } from "../../use-desk-phones";
import { useOrderWords } from "../../words";
import "../../orders.scss";

/** The electronic receipt: its numbers, what was paid, by whom, to whom; printable from a browser. */
export default function Receipt() {
  const words = useOrderWords();
  const { id = "" } = useParams(routes.receipt);
  const call = useCall(() => calls.receipt({ id }), [id]);
  const phones = useDeskPhones();
  const { receipt: said } = words;
  const bar = printPage && call.is === "ready" && (
    <Button kind="primary" onPress={printPage}>
      {said.print}
    </Button>
  );
  return (
    <Page title={said.title} bar={bar || undefined}>
      <Opened call={call} own={words.refusals} phones={phones}>
        {(receipt) => (
          <>
            <Body receipt={receipt} />
            <View className="u-not-printed">
              {!printPage && <Para quiet>{said.keep}</Para>}
              <Section title={words.call}>
                <PhoneList phones={phones} />
              </Section>
            </View>
          </>
        )}
      </Opened>
    </Page>
  );
}

function Body({ receipt }: { receipt: ReceiptView }) {
  const words = useOrderWords();
  const say = useSay();
  const { receipt: said } = words;
  const numeric = (text: string) => <View className="o-number">{text}</View>;
  return (
    <>
      <Card>
        <Figure>{say.yuan(receipt.fen)}</Figure>
        {receipt.reversedFen > 0 && <Para>{said.reversed(say.yuan(receipt.reversedFen))}</Para>}
      </Card>
      <SummaryList
        rows={[
          { label: said.number, value: numeric(receipt.number) },
          { label: said.batch, value: numeric(receipt.batch) },
          { label: said.check, value: numeric(receipt.checkCode) },
          { label: said.issuedAt, value: say.moment(receipt.issuedAt) },
          { label: said.payee, value: say.name(receipt.payee) },
          { label: said.payer, value: receipt.payer },
          { label: said.paidAt, value: say.moment(receipt.paidAt) },
        ]}
      />
      <Section title={words.order.lines}>
        <Lines words={words} lines={receipt.lines} totalFen={receipt.fen} />
      </Section>
    </>
  );
}
