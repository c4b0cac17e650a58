import { orderPolicy } from "../../../../shared/orders/policy";
import type { RefundTerms } from "../../../../shared/orders/views";
import { sourceIn, useSay } from "../../i18n";
import { useLanguage } from "../../kernel/preferences";
import { Card, Para } from "../../ui";
import type { Words } from "../words";

/** What would go back if she asked now: how much, how, until when this holds, and by which published rule. */
export function TermsCard({ words, terms }: { words: Words; terms: RefundTerms }) {
  const say = useSay();
  const language = useLanguage();
  const { refund: said } = words;
  const { fen, percent, how, until, source } = terms;
  const sentence = {
    "by-itself": said.byItself(say.yuan(fen), percent),
    decided: said.decided(say.yuan(fen), percent, orderPolicy.decideHours.hours),
    none: said.none,
  }[how];
  return (
    <Card>
      <Para>{sentence}</Para>
      {until && how !== "none" && <Para>{said.until(say.moment(until))}</Para>}
      {how !== "none" && <Para quiet>{said.wayBack}</Para>}
      {source && <Para quiet>{said.source(sourceIn(language, source))}</Para>}
    </Card>
  );
}
