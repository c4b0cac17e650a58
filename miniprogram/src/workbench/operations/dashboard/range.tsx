import { useState } from "react";
import { Input, Segmented } from "antd";
import { addDays, daysBetween, type Day } from "../../../../../shared/kernel/time";
import { today } from "../../../kernel/clock";
import { useDashboardWords } from "./words";

export type Range = { readonly from: Day; readonly to: Day };
const MOST_DAYS = 366;
const WEEK = 7;

/** The last so many weeks, today included. */
export const lastWeeks = (weeks: number): Range => ({ from: addDays(today(), 1 - weeks * WEEK), to: today() });

/** Does it go forward, and is it short enough to be asked? */
export const isRange = ({ from, to }: Range): boolean => from <= to && daysBetween(from, to) < MOST_DAYS;

type Choice = "4" | "12" | "own";

/** The days that the dashboard counts: four weeks, twelve, or from and to. */
export function ChooseRange({ range, onChange }: { range: Range; onChange(range: Range): void }) {
  const words = useDashboardWords();
  const [choice, setChoice] = useState<Choice>("4");
  const [own, setOwn] = useState(range);
  const choose = (chosen: Choice) => {
    setChoice(chosen);
    if (chosen === "own") return setOwn(range);
    onChange(lastWeeks(Number(chosen)));
  };
  const change = (to: Range) => {
    setOwn(to);
    if (isRange(to)) onChange(to);
  };
  return (
    <div className="wb-finance__bar">
      <Segmented<Choice>
        aria-label={words.range}
        value={choice}
        options={[
          { value: "4", label: words.weeks(4) },
          { value: "12", label: words.weeks(12) },
          { value: "own", label: words.own },
        ]}
        onChange={choose}
      />
      {choice === "own" && (
        <>
          {(["from", "to"] as const).map((end) => (
            <label key={end}>
              {words[end]}{" "}
              <Input
                type="date"
                className="wb-date"
                value={own[end]}
                status={isRange(own) ? "" : "error"}
                onChange={(event) => event.target.value && change({ ...own, [end]: event.target.value })}
              />
            </label>
          ))}
          {!isRange(own) && (
            <span role="alert" className="wb-late">
              {words.rangeShape}
            </span>
          )}
        </>
      )}
    </div>
  );
}
