import { countsAsCancel } from "../../../../shared/appointments/conduct";
import { appointments } from "../../../../shared/appointments/contract";
import type { ApplicationView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { client } from "../../kernel/api";
import { useCall } from "../../kernel/use-call";
import { Para } from "../../ui";
import { useMoveWords } from "./words";

const calls = client(appointments);

/** What cancelling counts, her own counts, and the rules: said before she decides, never afterwards (row 31). */
export function ConductNote({ view, reason }: { view: ApplicationView; reason: string | undefined }) {
  const { conduct: said } = useMoveWords();
  const say = useSay();
  const { personId } = view;
  const call = useCall(() => calls.conductOf({ personId }), [personId]);
  if (!call.value) return null;
  const { cancels, misses, pausedUntil } = call.value;
  const counts = countsAsCancel(view.state, reason ?? "");
  return (
    <>
      <Para>{counts ? said.counts : said.countsNot}</Para>
      <Para quiet>{said.cancels(cancels.days, cancels.most, cancels.pauseDays)}</Para>
      <Para quiet>{said.misses(misses.days, misses.most, misses.pauseDays)}</Para>
      <Para quiet>{said.yours(cancels.count, misses.count)}</Para>
      <Para quiet>{said.never}</Para>
      {pausedUntil && <Para>{said.paused(say.moment(pausedUntil))}</Para>}
    </>
  );
}
