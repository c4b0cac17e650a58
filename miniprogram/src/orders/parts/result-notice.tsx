import { Button, Notice, Para } from "../../ui";
import type { OrderInHand } from "../use-order";
import type { Words } from "../words";

/** How the last try to pay ended, and whether money came: never left to the phone's word. */
export function ResultNotice({ words, hand }: { words: Words; hand: OrderInHand }) {
  const { result: said } = words;
  const { result } = hand;
  if (!result) return null;
  const told = {
    cancelled: { meaning: "waiting", title: said.cancelled, text: said.cancelledText },
    "no-window": { meaning: "needs-you", title: said.noWindow, text: said.noWindowText },
    checking: { meaning: "waiting", title: said.checking, text: said.checkingText },
    "not-arrived": { meaning: "needs-you", title: said.notArrived, text: said.notArrivedText },
  } as const;
  const { meaning, title, text } = told[result];
  return (
    <Notice meaning={meaning} title={title}>
      <Para>{text}</Para>
      <Button busy={hand.checking && result !== "checking"} onPress={() => void hand.check()}>
        {said.check}
      </Button>
    </Notice>
  );
}
