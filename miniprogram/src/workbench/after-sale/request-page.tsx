import { Button, Skeleton, Tag } from "antd";
import type { RequestCase } from "../../../../shared/orders/request-views";
import { useCall } from "../../kernel/use-call";
import { Refused } from "../shell/refused";
import { AnswerBar } from "./answer-bar";
import { requestCalls } from "./calls";
import type { InHand } from "./in-hand";
import { MoneyActs, ParcelActs } from "./quick-acts";
import { RequestFacts, Thread } from "./request-facts";
import { Known } from "../shell/known-by";
import { useAfterSaleWords } from "./words";

type Props = { id: string; onBack(): void; onDone(): void };

/** One request: what is asked, its orders and its delivery, the thread, and what can be done. */
export function RequestPage({ id, onBack, onDone }: Props) {
  const words = useAfterSaleWords();
  const opened = useCall(() => requestCalls.openCase({ id }), [id]);
  const hand: InHand = { put: opened.put, reload: opened.reload, onDone };
  return (
    <main className="wb-case">
      <div className="wb-case__back">
        <Button size="small" onClick={onBack}>
          ← {words.back}
        </Button>
      </div>
      {opened.is === "waiting" && <Skeleton active className="wb-wait" />}
      {opened.is === "refused" && !opened.value && (
        <Refused refusal={opened.refusal} onRetry={() => void opened.reload()} />
      )}
      {opened.value && <Ready request={opened.value} hand={hand} />}
    </main>
  );
}

function Ready({ request, hand }: { request: RequestCase; hand: InHand }) {
  const words = useAfterSaleWords();
  const isOpen = request.state !== "closed";
  return (
    <>
      <div className="wc-panes wc-panes--both">
        <div className="wc-pane">
          <div className="wc-pane__body">
            <h2>
              {request.maskedName} <Known by={request.knownBy} /> <Tag>{words.kinds[request.kind]}</Tag>{" "}
              <Tag>{words.states[request.state]}</Tag>
            </h2>
            <RequestFacts request={request} />
            {isOpen && <MoneyActs request={request} hand={hand} />}
            {isOpen && <ParcelActs request={request} hand={hand} />}
          </div>
        </div>
        <div className="wc-pane">
          <div className="wc-pane__body">
            <Thread request={request} />
          </div>
        </div>
      </div>
      {isOpen && <AnswerBar request={request} hand={hand} />}
    </>
  );
}
