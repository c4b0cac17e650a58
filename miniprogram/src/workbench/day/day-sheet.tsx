import { Button, Skeleton, Space } from "antd";
import type { DayLine } from "../../../../shared/appointments/day-views";
import type { Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { useCall } from "../../kernel/use-call";
import { sessionCalls } from "../calls";
import { Refused } from "../shell/refused";
import { useMarks } from "./stage";
import { useDayWords } from "./words";

/** The list of the day on paper, for an outage: with two columns to tick by hand. */
export function DaySheet({ day, onBack }: { day: Day; onBack(): void }) {
  const words = useDayWords();
  const say = useSay();
  const list = useCall(() => sessionCalls.printedDay({ day }), [day]);
  return (
    <main className="wb-clinic">
      <Space className="wb-unprinted">
        <Button onClick={onBack}>← {words.walkIn.back}</Button>
        <Button type="primary" disabled={!list.value} onClick={() => window.print()}>
          {words.slip.print}
        </Button>
      </Space>
      {list.is === "waiting" && <Skeleton active className="wb-wait" />}
      {list.is === "refused" && !list.value && (
        <Refused refusal={list.refusal} own={words.refusals} onRetry={() => void list.reload()} />
      )}
      {list.value && (
        <article className="wb-print wb-sheet-of-day">
          <h2>{words.sheet.title(say.day(day))}</h2>
          <p>
            {words.sheet.text} {words.sheet.at(say.moment(list.value.now))}
          </p>
          <table>
            <thead>
              <tr>
                {words.sheet.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.value.lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </tbody>
          </table>
        </article>
      )}
    </main>
  );
}

function Line({ line }: { line: DayLine }) {
  const words = useDayWords();
  const marks = useMarks(line);
  return (
    <tr>
      <td>
        {line.startsAt}–{line.endsAt}
      </td>
      <td>{line.room}</td>
      <td>{line.maskedName}</td>
      <td>{line.number}</td>
      <td>{words.variants[line.variant]}</td>
      <td>{line.phoneTail}</td>
      <td>{line.formTail?.toUpperCase()}</td>
      <td>{[words.stages[line.stage], ...marks.map(({ text }) => text)].join(" · ")}</td>
      <td />
      <td />
    </tr>
  );
}
