import { useState } from "react";
import { Segmented, Skeleton } from "antd";
import { addDays } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { useCall } from "../../../kernel/use-call";
import { Refused } from "../../shell/refused";
import { ChartCard } from "../dashboard/chart-card";
import { useOperationsWords } from "../words";
import { medicineCalls } from "./calls";
import { chartsOf } from "./charts";
import { PROVINCES } from "./provinces";
import { useMedicineWords } from "./words";

const RANGES = ["days", "year", "all"] as const;
type Range = (typeof RANGES)[number];
const DAYS = 31;
const MONTHS = { year: 12, all: 36 } as const;

/** The month so many before the one of today, as the calls name months. */
function monthBack(back: number): string {
  const day = today();
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

const ask = (range: Range) =>
  range === "days"
    ? medicineCalls.figuresByDay({ from: addDays(today(), 1 - DAYS), to: today() })
    : medicineCalls.figuresByMonth({ from: monthBack(MONTHS[range] - 1), to: monthBack(0) });

/** How medicine goes: prescriptions, review, destinations, carriers, supply, requests; nothing by prescriber (C8). */
export function MedicinePage() {
  const words = useMedicineWords();
  const { sections } = useOperationsWords();
  const say = useSay();
  const [range, setRange] = useState<Range>("days");
  const report = useCall(() => ask(range), [range]);
  const province = (code: string) => {
    const name = PROVINCES[code];
    return name ? say.name(name) : words.destination.other;
  };
  const period = (at: string) => (at.length === "2026-11".length ? say.month(at) : say.day(at));
  return (
    <main className="wb-finance__page" aria-label={sections.medicine}>
      <div className="wb-finance__bar">
        <Segmented<Range>
          aria-label={words.range}
          value={range}
          options={RANGES.map((one) => ({ value: one, label: words.ranges[one] }))}
          onChange={setRange}
        />
      </div>
      <p className="wb-quiet">{words.noRanking}</p>
      {report.is === "waiting" && <Skeleton active className="wb-wait" />}
      {report.is === "refused" && !report.value && (
        <Refused refusal={report.refusal} own={words.refusals} onRetry={() => void report.reload()} />
      )}
      {report.value && (
        <>
          {report.value.periods.some(({ history }) => history) && <p className="wb-quiet">{words.history}</p>}
          <div className="wb-figures">
            {chartsOf({ report: report.value, words, province, period }).map((chart) => (
              <ChartCard key={chart.id} chart={chart} range={range} />
            ))}
          </div>
        </>
      )}
    </main>
  );
}
