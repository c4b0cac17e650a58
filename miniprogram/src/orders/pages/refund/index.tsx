import { View } from "@tarojs/components";
import { useSay } from "../../../i18n";
import { useParams } from "../../../kernel/navigation";
import { Opened } from "../../../shell/opened";
import { useReminders } from "../../../shell/reminders/use-reminders";
import { Button, Page, PhoneList, RefusalNotice, Section } from "../../../ui";
import { Check, Sent, Why } from "../../parts/refund-steps";
import { routes } from "../../routes";
import { thingOf } from "../../thing";
import { useDeskPhones } from "../../use-desk-phones";
import { toOrder } from "../../use-payment-elsewhere";
import { useRefundRequest, type RefundRequest } from "../../use-refund-request";
import { useOrderWords } from "../../words";
import "../../orders.scss";

/** Asking for the money back: the rules, why, one more look, what happens next. */
export default function Refund() {
  const words = useOrderWords();
  const { id = "" } = useParams(routes.refund);
  const hand = useRefundRequest(id);
  const order = hand.call.value;
  const phones = useDeskPhones(order?.subject);
  const { refund: said } = words;
  if (hand.sent)
    return (
      <Page
        title={said.sent}
        bar={
          <Button kind="primary" onPress={() => toOrder(id)}>
            {words.back}
          </Button>
        }
      >
        <Sent words={words} order={hand.sent} />
        <Section title={words.call}>
          <PhoneList phones={phones} />
        </Section>
      </Page>
    );
  const step = { words, hand };
  const isCheck = hand.at === "check";
  const thing = order && thingOf(order.subject, words);
  const cancelFirst = hand.refusal?.code === "refund.cancel-first" ? thing : undefined;
  return (
    <Page
      title={isCheck ? said.check : said.title}
      lead={isCheck ? said.checkLead : undefined}
      bar={order && order.refundTerms.how !== "none" && <Bar hand={hand} />}
    >
      <Opened call={hand.call} own={words.refusals} phones={phones}>
        {(shown) => (
          <>
            {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
            {cancelFirst && (
              <View className="o-below">
                <Button onPress={cancelFirst.open}>{cancelFirst.label}</Button>
              </View>
            )}
            {isCheck ? <Check {...step} order={shown} /> : <Why {...step} order={shown} />}
          </>
        )}
      </Opened>
    </Page>
  );
}

function Bar({ hand }: { hand: RefundRequest }) {
  const words = useOrderWords();
  const say = useSay();
  const reminders = useReminders("asking-refund");
  const { refund: said } = words;
  /** The question about messages must be the first thing that the tap does. */
  const send = async () => {
    await reminders.ask();
    await hand.send();
  };
  if (hand.at === "why")
    return (
      <Button kind="primary" onPress={hand.toCheck}>
        {said.next}
      </Button>
    );
  return (
    <>
      <Button kind="primary" busy={hand.busy} onPress={() => void send()}>
        {said.send(say.yuan(hand.call.value?.refundTerms.fen ?? 0))}
      </Button>
      <Button kind="quiet" onPress={hand.toWhy}>
        {said.change}
      </Button>
    </>
  );
}
