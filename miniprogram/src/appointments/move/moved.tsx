import type { ApplicationView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { replace } from "../../kernel/navigation";
import { Button, Notice, Para } from "../../ui";
import { routes } from "../routes";
import type { Wish } from "./use-move";
import { useMoveWords } from "./words";

/** It is moved: the new time, and what happens with the money. */
export function Moved({ view, wish }: { view: ApplicationView; wish: Wish | undefined }) {
  const words = useMoveWords();
  const say = useSay();
  const { booking, id } = view;
  if (!booking) return null;
  const { owedFen, paidBy } = booking;
  const change = wish?.day.changeFen ?? 0;
  const back = paidBy && change < 0;
  return (
    <>
      <Notice meaning="done" title={words.done}>
        {words.doneText(say.slot(booking.day, booking.startsAt, booking.endsAt))}
      </Notice>
      {back && <Para>{words.doneMoney(say.yuan(-change))}</Para>}
      {!paidBy && owedFen > 0 && <Para>{words.doneOwed(say.yuan(owedFen))}</Para>}
      <Button kind="primary" onPress={() => replace(routes.application, { id })}>
        {words.see}
      </Button>
    </>
  );
}
