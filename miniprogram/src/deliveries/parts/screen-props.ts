import type { choiceCalls } from "../../../../shared/deliveries/choice-calls";
import type { OutputOf } from "../../../../shared/kernel/contract";
import type { ChoiceInHand } from "../use-choice";
import type { Words } from "../words";

export type Offers = OutputOf<(typeof choiceCalls)["options"]>;
/** What a screen of the choice is given; `wrong`: what is still to be answered. */
export type ScreenProps = { words: Words; hand: ChoiceInHand; offers: Offers; wrong?: string };
