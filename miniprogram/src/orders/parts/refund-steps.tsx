import type { OrderView } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { Button, Card, Choice, ErrorSummary, Field, Notice, Para, Section, SummaryList, TextArea } from "../../ui";
import { thingOf } from "../thing";
import type { RefundRequest } from "../use-refund-request";
import type { Words } from "../words";
import { RefundCards } from "./refund-cards";
import { TermsCard } from "./terms-card";

export type StepProps = { words: Words; order: OrderView; hand: RefundRequest };
const REASONS = ["changed-mind", "cannot-come", "paid-twice", "service-not-given"] as const;
export const NOTE_LENGTH = 300;

/** The rules first, then why. */
export function Why({ words, order, hand }: StepProps) {
  const { refund: said } = words;
  const { subject, refundTerms } = order;
  const thing = thingOf(subject, words);
  const error = hand.missing ? said.whyMissing : undefined;
  return (
    <>
      <ErrorSummary mistakes={error ? [{ path: "reason", text: error }] : []} />
      <Section title={said.terms}>
        <TermsCard words={words} terms={refundTerms} />
      </Section>
      {thing && subject.domain !== "desk" && (
        <Notice meaning="needs-you" title={said.stands[subject.domain]}>
          <Para>{said.standsText[subject.domain]}</Para>
          <Button onPress={thing.open}>{thing.label}</Button>
        </Notice>
      )}
      {refundTerms.how !== "none" && (
        <>
          <Field name="reason" label={said.why} error={error} group>
            <Choice
              options={REASONS.map((value) => ({ value, label: said.asked[value] }))}
              value={hand.reason}
              onChange={hand.choose}
            />
          </Field>
          <Field name="note" label={said.note} optional>
            <TextArea value={hand.note} most={NOTE_LENGTH} onChange={hand.write} />
          </Field>
        </>
      )}
    </>
  );
}

/** Check your answers. */
export function Check({ words, order, hand }: StepProps) {
  const say = useSay();
  const { refund: said } = words;
  const { fen, how } = order.refundTerms;
  return (
    <SummaryList
      rows={[
        { label: said.order, value: say.name(order.title) },
        { label: said.amount, value: say.yuan(fen) },
        { label: said.how, value: said.hows[how] },
        { label: said.reason, value: hand.reason ? said.asked[hand.reason] : "", onChange: hand.toWhy },
        { label: said.note, value: hand.note.trim() || said.noNote, onChange: hand.toWhy },
      ]}
    />
  );
}

/** What happens next: who looks at it, by when, how she hears. */
export function Sent({ words, order }: Omit<StepProps, "hand">) {
  const say = useSay();
  const { refund: said } = words;
  const [newest] = [...order.refunds].sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1));
  return (
    <>
      {newest && <RefundCards words={words} refunds={[newest]} />}
      <Card>
        <Para>
          {newest?.decideBy && newest.state === "asked"
            ? said.sentDecided(say.moment(newest.decideBy))
            : said.sentByItself}
        </Para>
        <Para>{said.hear}</Para>
      </Card>
    </>
  );
}
