import type { OrderRequests } from "../../../../../shared/orders/request-views";
import { open, replace, useParams } from "../../../kernel/navigation";
import { Opened } from "../../../shell/opened";
import { Button, EmptyState, Page, PhoneList, RefusalNotice, Section } from "../../../ui";
import { NewRequestForm } from "../../parts/new-request-form";
import { useRequestWords } from "../../request-words";
import { routes } from "../../routes";
import { useDeskPhones } from "../../use-desk-phones";
import { useNewRequest } from "../../use-new-request";
import "../../orders.scss";

/** "Request Service": one matter of a paid order, what happened, pictures, and by when it is answered. */
export default function RequestNew() {
  const words = useRequestWords();
  const { id = "" } = useParams(routes.requestNew);
  const hand = useNewRequest(id);
  const phones = useDeskPhones(hand.order?.subject);
  const { fresh: said } = words;
  const existing = hand.refusal?.code === "service-request.exists" ? idIn(hand.refusal.details) : undefined;
  const canAsk = (hand.offer.value?.kinds.length ?? 0) > 0;
  return (
    <Page
      title={said.title}
      lead={said.lead}
      bar={
        canAsk && (
          <Button kind="primary" busy={hand.busy} disabled={hand.pictures.busy} onPress={() => void hand.send()}>
            {hand.pictures.busy ? said.sending : said.send}
          </Button>
        )
      }
    >
      <Opened call={hand.offer} own={words.refusals} phones={phones}>
        {(offer) => (
          <>
            {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
            {existing && <Button onPress={() => open(routes.request, { id: existing })}>{words.one.title}</Button>}
            {canAsk ? (
              <NewRequestForm words={words} hand={hand} offer={offer} />
            ) : (
              <Nothing offer={offer} orderId={id} />
            )}
            <Section title={words.call}>
              <PhoneList phones={phones} />
            </Section>
          </>
        )}
      </Opened>
    </Page>
  );
}

function Nothing({ offer, orderId }: { offer: OrderRequests; orderId: string }) {
  const { fresh: said } = useRequestWords();
  return (
    <EmptyState
      title={said.none}
      text={said.noneText[offer.closedBecause ?? "not-medicine"]}
      action={{ label: said.back, onPress: () => replace(routes.order, { id: orderId }) }}
    />
  );
}

const idIn = (details: unknown): string | undefined =>
  typeof details === "object" && details !== null && "id" in details ? String(details.id) : undefined;
