import type { OrderRequests } from "../../../../shared/orders/request-views";
import { sourceIn } from "../../i18n";
import { open } from "../../kernel/navigation";
import { useLanguage } from "../../kernel/preferences";
import { routes as everywhere } from "../../routes";
import { Button, Choice, ErrorSummary, Field, Notice, Para, TextArea } from "../../ui";
import type { RequestWords } from "../request-words";
import { routes } from "../routes";
import { MOST_PICTURES, type NewRequest } from "../use-new-request";
import { RequestPictures } from "./request-pictures";

type Props = { words: RequestWords; hand: NewRequest; offer: OrderRequests };
export const WORDS_LENGTH = 500;

/** The form: what it is, by when such a matter is answered, what happened, pictures. */
export function NewRequestForm({ words, hand, offer }: Props) {
  const { fresh: said } = words;
  const language = useLanguage();
  const chosen = offer.kinds.find(({ kind }) => kind === hand.kind);
  const faults = hand.missing
    ? [
        ...(hand.kind ? [] : [{ path: "kind", text: said.kindMissing }]),
        ...(hand.isShort ? [{ path: "words", text: said.wordsMissing }] : []),
      ]
    : [];
  const faultAt = (path: string) => faults.find((fault) => fault.path === path)?.text;
  return (
    <>
      <ErrorSummary mistakes={faults} />
      <Field name="kind" label={said.kind} error={faultAt("kind")} group>
        <Choice
          options={offer.kinds.map(({ kind }) => ({ value: kind, label: words.kinds[kind] }))}
          value={hand.kind}
          onChange={hand.choose}
        />
      </Field>
      {chosen && (
        <Para quiet>
          {said.hours(chosen.answerHours)} {said.source(sourceIn(language, offer.source))}
        </Para>
      )}
      <Shortcut words={words} hand={hand} />
      <Notice meaning="needs-you" title={said.urgent} />
      <Field name="words" label={said.words} example={said.example} error={faultAt("words")}>
        <TextArea value={hand.words} most={WORDS_LENGTH} onChange={hand.write} />
      </Field>
      <Field name="pictures" label={said.pictures} optional group>
        <RequestPictures words={words} uploads={hand.pictures.uploads} most={MOST_PICTURES} />
      </Field>
    </>
  );
}

/** What she can do herself at once, where that is possible; asking stays possible, too. */
function Shortcut({ words, hand }: Omit<Props, "offer">) {
  const { fresh: said } = words;
  const { order, kind } = hand;
  if (!order) return null;
  const { id, subject, refundTerms, receipt } = order;
  const ways = {
    "change-address": subject.domain === "prescriptions" && {
      ...said.address,
      press: () => open(everywhere.prescription, { id: subject.id }),
    },
    refund: refundTerms.how !== "none" && { ...said.refund, press: () => open(routes.refund, { id }) },
    receipt: receipt === "there" && { ...said.receipt, press: () => open(routes.receipt, { id }) },
  };
  const way = kind === "change-address" || kind === "refund" || kind === "receipt" ? ways[kind] : false;
  if (!way) return null;
  return (
    <Notice meaning="done" title={way.title}>
      <Para>{way.text}</Para>
      <Button onPress={way.press}>{way.go}</Button>
    </Notice>
  );
}
