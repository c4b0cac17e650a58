import { useState } from "react";
import { Skeleton } from "antd";
import { FILL_DAYS, type DayFill } from "../../../../../shared/appointments/figure-calls";
import type { Answer } from "../../../kernel/api";
import { useCall, type Call } from "../../../kernel/use-call";
import { sessionCalls } from "../../calls";
import { Refused } from "../../shell/refused";
import { useOperationsWords } from "../words";
import type { Behind } from "./behind";
import { BehindNumber } from "./behind-number";
import { piecesOf, sayBucket, type Bucket } from "./buckets";
import { ChartCard } from "./chart-card";
import {
  attendanceChart,
  changesChart,
  demandChart,
  fillChart,
  offersChart,
  unservedChart,
  waitedChart,
} from "./charts";
import type { Source } from "./charts";
import type { Figures } from "./figures";
import { ChooseRange, lastWeeks, type Range } from "./range";
import { WaitingNow } from "./waiting-now";
import { useDashboardWords } from "./words";

/** How the appointments go: demand, fill, waiting, offers, attendance, and who was not served. */
export function DashboardPage() {
  const { sections } = useOperationsWords();
  const [range, setRange] = useState(() => lastWeeks(4));
  const [behind, setBehind] = useState<Behind>();
  const figures = useCall(() => sessionCalls.figures(range), [range]);
  // read session by session, so it arrives after the rest
  const fill = useCall(() => allFill(range), [range]);
  return (
    <main className="wb-finance__page" aria-label={sections.dashboard}>
      <ChooseRange range={range} onChange={setRange} />
      {figures.is === "waiting" && <Skeleton active className="wb-wait" />}
      {figures.is === "refused" && !figures.value && (
        <Refused refusal={figures.refusal} onRetry={() => void figures.reload()} />
      )}
      {figures.value && <Charts figures={figures.value} fill={fill} range={range} open={setBehind} />}
      <BehindNumber behind={behind} onClose={() => setBehind(undefined)} />
    </main>
  );
}

type ChartsProps = { figures: Figures; fill: Call<Fill>; range: Range; open(behind: Behind): void };

function Charts({ figures, fill, range, open }: ChartsProps) {
  const words = useDashboardWords();
  const nameOf = (bucket: Bucket) => sayBucket(bucket, words);
  const source: Source = { figures, range, words, nameOf, open };
  const name = `${range.from}-${range.to}`;
  const charts = [demandChart, waitedChart, offersChart, attendanceChart, unservedChart, changesChart];
  return (
    <>
      <WaitingNow waiting={figures.waiting} open={open} />
      <div className="wb-figures">
        {fill.is === "waiting" && <Skeleton active className="wb-wait" />}
        {fill.is === "refused" && !fill.value && <Refused refusal={fill.refusal} onRetry={() => void fill.reload()} />}
        {fill.value && <ChartCard chart={fillChart(fill.value.days, source)} range={name} />}
        {charts.map((make) => {
          const chart = make(source);
          return <ChartCard key={chart.id} chart={chart} range={name} />;
        })}
      </div>
    </>
  );
}

type Fill = { days: DayFill[] };

/** One question answers a month of days; a longer range is asked month by month. */
async function allFill(range: Range): Promise<Answer<Fill>> {
  const days: Fill["days"] = [];
  for (const piece of piecesOf(range, FILL_DAYS)) {
    const answer = await sessionCalls.sessionFill(piece);
    if (!answer.ok) return answer;
    days.push(...answer.value.days);
  }
  return { ok: true, value: { days } };
}
