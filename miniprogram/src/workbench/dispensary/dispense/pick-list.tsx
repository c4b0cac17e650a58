import { Tag } from "antd";
import type { DispenseLine } from "../../../../../shared/prescriptions/dispense-calls";
import { useSay } from "../../../i18n";
import { useDispensaryWords } from "../words";

type Props = {
  lines: readonly DispenseLine[];
  /** Boxes in the hand so far, by drug; left out: as scanned when it was put together. */
  counted?: ReadonlyMap<string, number>;
  wanted(line: DispenseLine): number;
};

/** What is taken from the shelf and from which batch, what expires first at the top; done lines say so. */
export function PickList({ lines, counted, wanted }: Props) {
  const words = useDispensaryWords().dispense;
  const say = useSay();
  return (
    <ul className="wb-plain wd-lines">
      {lines.map((line) => {
        const [first] = line.takeFrom;
        const has = counted ? (counted.get(line.drugId) ?? 0) : line.scanned;
        const isDone = has >= wanted(line);
        return (
          <li key={line.drugId} data-state={isDone ? "done" : "open"}>
            <span>
              <b>{`${say.name(line.name)} ${line.strength}`}</b>{" "}
              {line.coldChain && <Tag color="blue">{words.cold}</Tag>}
              <br />
              <span className="wb-quiet">{`${say.name(line.form)} · ${say.name(line.pack)}`}</span>
              {!counted && <br />}
              {counted ? null : first ? (
                <span className="wb-quiet">
                  {words.takeFrom(first.number, say.day(first.expiresOn), first.left)}{" "}
                  <span className="wb-code">{first.code}</span>
                </span>
              ) : (
                <span className="wb-late">{words.noBatch}</span>
              )}
            </span>
            <span className="wd-lines__count">
              {words.counted(has, wanted(line))}
              {isDone && ` ${words.lineDone}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
