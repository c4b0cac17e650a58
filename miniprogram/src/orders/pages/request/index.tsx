import type { RequestView } from "../../../../../shared/orders/request-views";
import { open, useParams } from "../../../kernel/navigation";
import { Opened } from "../../../shell/opened";
import { Button, Cell, Cells, Page, PhoneList, RefusalNotice, Section } from "../../../ui";
import { RequestState, RequestThread, WriteOn } from "../../parts/request-body";
import { useRequestWords, type RequestWords } from "../../request-words";
import { routes } from "../../routes";
import { useDeskPhones } from "../../use-desk-phones";
import { useRequest, type RequestInHand } from "../../use-request";
import "../../orders.scss";

/** One service request: whose turn it is, by when, what was said, writing on, opening it again. */
export default function RequestPage() {
  const words = useRequestWords();
  const { id = "" } = useParams(routes.request);
  const hand = useRequest(id);
  const view = hand.call.value;
  const phones = useDeskPhones(view?.subject);
  return (
    <Page
      title={view ? words.kinds[view.kind] : words.one.title}
      bar={view && <Bar words={words} view={view} hand={hand} />}
    >
      <Opened call={hand.call} own={words.refusals} phones={phones}>
        {(shown) => (
          <>
            {hand.refusal && <RefusalNotice refusal={hand.refusal} own={words.refusals} phones={phones} />}
            <RequestState words={words} view={shown} onEnd={() => void hand.call.reload()} />
            <RequestThread words={words} view={shown} />
            <WriteOn words={words} view={shown} hand={hand} />
            <Cells>
              <Cell label={words.one.order} icon="file" onPress={() => open(routes.order, { id: shown.orderId })} />
            </Cells>
            <Section title={words.call}>
              <PhoneList phones={phones} />
            </Section>
          </>
        )}
      </Opened>
    </Page>
  );
}

function Bar({ words, view, hand }: { words: RequestWords; view: RequestView; hand: RequestInHand }) {
  const { one: said } = words;
  const { say, close, reopen } = view.can;
  const waits = say && hand.pictures.busy;
  if (!say && !reopen) return null;
  return (
    <>
      <Button kind="primary" busy={hand.busy} disabled={waits} onPress={() => void (say ? hand.say() : hand.reopen())}>
        {waits ? words.fresh.sending : say ? said.send : said.reopen}
      </Button>
      {close && (
        <Button kind="quiet" busy={hand.settling} onPress={() => void hand.settle()}>
          {said.solved}
        </Button>
      )}
    </>
  );
}
