import { useSay } from "../../../i18n";
import { open, replace, useParams } from "../../../kernel/navigation";
import { routes as everywhere } from "../../../routes";
import { Opened } from "../../../shell/opened";
import { Button, EmptyState, Page, PhoneList, Section, Steps } from "../../../ui";
import { PayBody } from "../../parts/pay-body";
import { routes } from "../../routes";
import { usePay, type PayInHand } from "../../use-pay";
import { usePhones } from "../../use-phones";
import { useWayWords } from "../../words";
import "../../deliveries.scss";

/** Medicine and freight, each its own amount with its own button; one clear next step at every moment (D2-18, step four). */
export default function Pay() {
  const words = useWayWords();
  const { pay: said } = words;
  const { prescription = "" } = useParams(routes.pay);
  const hand = usePay(prescription);
  const { stage, rx } = hand;
  const phones = usePhones(rx ? [{ phone: rx.phone, name: words.pharmacy }] : []);
  const isKnown = hand.way.is !== "waiting" && rx !== undefined;
  const title = isKnown && stage === "done" ? said.done : said.title;
  return (
    <Page title={title} bar={isKnown && <PayBar hand={hand} />}>
      <Opened call={hand.call} own={words.refusals} phones={phones}>
        {() => (
          <Opened call={hand.way} own={words.refusals} phones={phones}>
            {() =>
              stage === "not-payable" ? (
                <EmptyState
                  title={said.notNow}
                  text={said.notNowText}
                  action={{ label: words.toRx, onPress: () => replace(everywhere.prescription, { id: prescription }) }}
                />
              ) : (
                <>
                  <Steps steps={words.fiveSteps} at={stage === "choose" ? 2 : stage === "done" ? 5 : 4} />
                  <PayBody words={words} hand={hand} phones={phones} />
                </>
              )
            }
          </Opened>
        )}
      </Opened>
      {hand.call.value && hand.way.is !== "refused" && (
        <Section title={words.call}>
          <PhoneList phones={phones} />
        </Section>
      )}
    </Page>
  );
}

/** What she does next, as one button. */
function PayBar({ hand }: { hand: PayInHand }) {
  const words = useWayWords();
  const say = useSay();
  const { pay: said } = words;
  const { stage, rx, delivery, medicineFen, busy } = hand;
  if (!rx || stage === "not-payable") return null;
  const freight = delivery?.express?.freight.fen ?? 0;
  const ways = {
    choose: { label: said.choose, go: () => replace(routes.choose, { prescription: rx.id }) },
    medicine: { label: said.payMedicine(say.yuan(medicineFen)), go: () => void hand.payMedicine() },
    freight: { label: said.payFreight(say.yuan(freight)), go: () => hand.payFreight() },
    done: {
      label: said.see,
      go: () => (delivery ? open(routes.delivery, { id: delivery.id }) : open(everywhere.prescription, { id: rx.id })),
    },
  };
  const { label, go } = ways[stage];
  return (
    <Button kind="primary" busy={busy} onPress={go}>
      {label}
    </Button>
  );
}
