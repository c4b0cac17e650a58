import type { MoveDay } from "../../../../shared/appointments/move-views";
import type { Say } from "../../i18n";
import type { MoveWords } from "./words";

/** What a day costs, and what that changes for her, in one sentence. */
export function sayPrice(
  { totalFen, changeFen, deskOnly }: Pick<MoveDay, "totalFen" | "changeFen" | "deskOnly">,
  paid: boolean,
  words: MoveWords,
  { yuan }: Pick<Say, "yuan">,
): string {
  const price = yuan(totalFen);
  const change = yuan(Math.abs(changeFen));
  if (changeFen === 0) return words.same(price);
  if (deskOnly) return words.deskOnly(price, change);
  if (changeFen > 0) return words.more(price, change);
  return paid ? words.lessPaid(price, change) : words.less(price, change);
}
