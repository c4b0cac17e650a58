import type { MoveDay } from "../../../../shared/appointments/move-views";
import { useSay } from "../../i18n";
import { Choice, Para, Section } from "../../ui";
import { sayPrice } from "./price-words";
import type { Wish } from "./use-move";
import { useMoveWords } from "./words";

type Props = { day: MoveDay; paid: boolean; wish: Wish | undefined; onChoose: (wish: Wish) => void };
const nameOf = ({ sessionId, lane, unit }: MoveDay["openings"][number]) => `${sessionId} ${lane} ${unit}`;

/** One day with what it costs and its free times. */
export function MoveDayTimes({ day, paid, wish, onChoose }: Props) {
  const words = useMoveWords();
  const say = useSay();
  const chosen = wish?.day.day === day.day ? nameOf(wish.opening) : undefined;
  const kind = day.best ? `${words.kinds[day.kind]} · ${words.best}` : words.kinds[day.kind];
  return (
    <Section title={say.day(day.day)}>
      <Para quiet>{kind}</Para>
      <Para>{sayPrice(day, paid, words, say)}</Para>
      {!day.deskOnly && (
        <Choice
          inline
          label={words.timesOf(say.day(day.day))}
          options={day.openings.map((opening) => ({ value: nameOf(opening), label: say.clock(opening.startsAt) }))}
          value={chosen}
          onChange={(value) => {
            const opening = day.openings.find((one) => nameOf(one) === value);
            if (opening) onChoose({ day, opening });
          }}
        />
      )}
    </Section>
  );
}
