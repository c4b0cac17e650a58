import { View } from "@tarojs/components";
import type { OrderView } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { Cell, Cells, Para, Section, SummaryList } from "../../ui";
import { routes } from "../routes";
import type { Words } from "../words";

/** How it was paid, and the receipt. */
export function Paid({ words, order }: { words: Words; order: OrderView }) {
  const say = useSay();
  const { order: said } = words;
  const { id, paid, receipt } = order;
  if (!paid) return null;
  return (
    <Section title={said.payment}>
      <SummaryList
        rows={[
          { label: said.way, value: words.ways[paid.way] },
          { label: said.at, value: say.moment(paid.at) },
          { label: said.number, value: paid.number },
        ]}
      />
      <View className="o-gap" />
      {receipt === "coming" && <Para quiet>{said.receiptComing}</Para>}
      {receipt === "there" && (
        <Cells>
          <Cell label={said.receipt} icon="file" onPress={() => open(routes.receipt, { id })} />
        </Cells>
      )}
    </Section>
  );
}
