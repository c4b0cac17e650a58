import type { OrderView } from "../../../../../shared/orders/views";
import { useSay } from "../../../i18n";
import { useParams } from "../../../kernel/navigation";
import { wayToPay } from "../../../platform/pay";
import { Opened } from "../../../shell/opened";
import { useReminders } from "../../../shell/reminders/use-reminders";
import { Button, Page, RefusalNotice } from "../../../ui";
import { OrderBody } from "../../parts/order-body";
import { routes } from "../../routes";
import { stanceOf } from "../../stance";
import { useDeskPhones } from "../../use-desk-phones";
import { useOrder, type OrderInHand } from "../../use-order";
import { useOrderWords } from "../../words";
import "../../orders.scss";

/** One order: its state in plain words, the next step for her, what happened, whom to call. */
export default function OrderPage() {
  const words = useOrderWords();
  const { id = "" } = useParams(routes.order);
  const hand = useOrder(id);
  const order = hand.call.value;
  const phones = useDeskPhones(order?.subject);
  return (
    <Page title={order ? words.stances[stanceOf(order)].name : words.order.title} bar={order && barOf(order, hand)}>
      <Opened call={hand.call} own={words.refusals} phones={phones}>
        {(shown) => (
          <>
            {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
            <OrderBody words={words} order={shown} hand={hand} />
          </>
        )}
      </Opened>
    </Page>
  );
}

/** Only an order that takes money here has a bar; the last sum can still be asked about just after its time. */
function barOf(order: OrderView, hand: OrderInHand) {
  const stance = stanceOf(order);
  if (stance === "to-pay" && wayToPay(order.ways)) return <PayButton order={order} hand={hand} />;
  return stance === "too-late" ? <CheckButton hand={hand} /> : undefined;
}

function PayButton({ order, hand }: { order: OrderView; hand: OrderInHand }) {
  const words = useOrderWords();
  const say = useSay();
  const reminders = useReminders("paying");
  /** The question about messages must be the first thing that the tap does. */
  const pay = async () => {
    await reminders.ask();
    await hand.pay();
  };
  return (
    <Button kind="primary" busy={hand.busy} onPress={() => void pay()}>
      {words.order.pay(say.yuan(order.totalFen))}
    </Button>
  );
}

function CheckButton({ hand }: { hand: OrderInHand }) {
  const words = useOrderWords();
  return (
    <Button busy={hand.checking} onPress={() => void hand.check()}>
      {words.result.check}
    </Button>
  );
}
