import { Tag } from "antd";
import type { DispenseRow } from "../../../../../shared/prescriptions/dispense-calls";
import type { Say } from "../../../i18n";
import { now } from "../../../kernel/clock";
import { minutesBetween, sayElapsed } from "../../queue/deadline";
import type { queueWords } from "../../queue/words";
import type { Line } from "../line-list";
import type { DispensaryWords } from "../words.zh";

/** From here on it is late: what was paid before the same noon is put together in the afternoon. */
const SLOW_MINUTES = 120;

/** One prescription as a line of the queue: how long it has been paid, how it goes out, and who has it. */
export function lineOfRow(
  row: DispenseRow,
  words: DispensaryWords,
  elapsed: (typeof queueWords)["zh"],
  say: Say,
): Line {
  const waits = minutesBetween(row.paidAt, now());
  return {
    id: row.id,
    who: row.maskedName,
    knownBy: row.knownBy,
    what: words.boxes(row.boxes),
    due: { urgency: waits > SLOW_MINUTES ? "soon" : "later", text: words.waitsSince(sayElapsed(waits, elapsed)) },
    flags: (
      <>
        <Tag>{words.methods[row.method]}</Tag>
        {row.coldChain && <Tag color="blue">{words.dispense.cold}</Tag>}
        {row.freightOwed && <Tag color="gold">{words.pack.freightOwed}</Tag>}
        {row.claimedBy && <Tag color="green">{words.dispense.claimedBy(say.name(row.claimedBy.name))}</Tag>}
      </>
    ),
  };
}
