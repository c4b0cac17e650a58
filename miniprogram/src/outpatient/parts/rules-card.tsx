import type { Instant } from "../../../../shared/kernel/time";
import { outpatientPolicy } from "../../../../shared/outpatient/policy";
import { useSay } from "../../i18n";
import { Card, Para } from "../../ui";
import type { Words } from "../words";

/** Until when it can be given back, and what many cancellations or missed visits lead to. */
export function RulesCard({ words, cancelUntil }: { words: Words; cancelUntil: Instant }) {
  const say = useSay();
  const { confirm: said } = words;
  const { cancels, noShows } = outpatientPolicy;
  return (
    <Card title={said.rules}>
      <Para>{said.cancelUntil(say.moment(cancelUntil))}</Para>
      <Para>{said.pause(cancels.most, cancels.days, cancels.pauseDays)}</Para>
      <Para>{said.missed(noShows.most, noShows.pauseDays)}</Para>
    </Card>
  );
}
