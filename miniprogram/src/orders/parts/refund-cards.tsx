import type { RefundView } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { Card, Figure, Para, StatusBadge, type Meaning } from "../../ui";
import type { Words } from "../words";

const MEANINGS: Readonly<Record<RefundView["state"], Meaning>> = {
  asked: "waiting",
  "second-look": "waiting",
  refused: "stopped",
  approved: "waiting",
  "under-way": "waiting",
  done: "done",
  failed: "waiting",
  "paid-at-desk": "done",
};

/** Every refund with its state, its reason and by when somebody answers. */
export function RefundCards({ words, refunds }: { words: Words; refunds: readonly RefundView[] }) {
  const say = useSay();
  const { refund: said } = words;
  return (
    <>
      {refunds.map(({ number, state, fen, reason, askedAt, decideBy, doneAt, refusal }) => (
        <Card key={number}>
          <StatusBadge meaning={MEANINGS[state]}>{said.states[state]}</StatusBadge>
          <Para>
            <Figure>{say.yuan(fen)}</Figure>
          </Para>
          {decideBy && (state === "asked" || state === "second-look") && (
            <Para>{said.decideBy(say.moment(decideBy))}</Para>
          )}
          {state === "refused" && refusal && <Para>{said.refusal(refusal)}</Para>}
          {state === "refused" && <Para>{said.refusedNext}</Para>}
          {(state === "approved" || state === "under-way") && <Para>{said.wayBack}</Para>}
          <Para quiet>
            {[said.reasons[reason], doneAt ? said.doneAt(say.moment(doneAt)) : said.askedAt(say.moment(askedAt))].join(
              " · ",
            )}
          </Para>
        </Card>
      ))}
    </>
  );
}
