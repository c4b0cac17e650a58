import { useState } from "react";
import { Skeleton } from "antd";
import { FILL_DAYS } from "../../../../../shared/appointments/figure-calls";
import type { Answer } from "../../../kernel/api";
import { useCall } from "../../../kernel/use-call";
import { sessionCalls } from "../../calls";
import { Refused } from "../../shell/refused";
import { useOperationsWords } from "../words";
import type { Behind } from "./behind";
import { BehindNumber } from "./behind-number";
import { piecesOf, type Bucket } from "./buckets";
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
  return (
    <main className="wb-finance__page" aria-label={sections.dashboard}>
      <ChooseRange range={range} onChange={setRange} />
      {figures.is === "waiting" && <Skeleton active className="wb-wait" />}
      {figures.is === "refused" && !figures.value && (
        <Refused refusal={figures.refusal} onRetry={() => void figures.reload()} />
      )}
      {figures.value && <Charts figures={figures.value} range={range} open={setBehind} />}
      <BehindNumber behind={behind} onClose={() => setBehind(undefined)} />
    </main>
  );
}

function Charts({ figures, range, open }: { figures: Figures; range: Range; open(behind: Behind): void }) {
  const words = useDashboardWords();
  const nameOf = ({ by, from, to, key }: Bucket) => (by === "month" ? words.month(key) : words.week(from, to));
  const source: Source = { figures, range, words, nameOf, open };
  const name = `${range.from}-${range.to}`;
  const charts = [demandChart, waitedChart, offersChart, attendanceChart, unservedChart, changesChart];
  return (
    <>
      <WaitingNow waiting={figures.waiting} open={open} />
      <div className="wb-figures">
        <FillCard source={source} range={range} name={name} />
        {charts.map((make) => {
          const chart = make(source);
          return <ChartCard key={chart.id} chart={chart} range={name} />;
        })}
      </div>
    </>
  );
}

/** The fill is read session by session, so it arrives after the rest. */
function FillCard({ source, range, name }: { source: Source; range: Range; name: string }) {
  const fill = useCall(() => allFill(range), [range]);
  if (fill.value) return <ChartCard chart={fillChart(fill.value.days, source)} range={name} />;
  if (fill.is === "refused") return <Refused refusal={fill.refusal} onRetry={() => void fill.reload()} />;
  return <Skeleton active className="wb-wait" />;
}

type Fill = { days: { day: string; sessions: number; units: number; taken: number }[] };

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
