import { useState } from "react";
import { Button, Card, Empty, Segmented } from "antd";
import { saveCsv } from "../../shell/save-csv";
import { Bars, Count } from "./bars";
import { sheetOf, type Chart } from "./chart";
import { useDashboardWords } from "./words";

/** One chart with its sentence, as bars or as a table, and as a file. */
export function ChartCard({ chart, range }: { chart: Chart; range: string }) {
  const words = useDashboardWords();
  const [as, setAs] = useState<"bars" | "table">("bars");
  const nothing = chart.rows.every(({ cells }) => cells.every(({ n }) => n === 0));
  return (
    <Card size="small" className="wb-figure" title={<h3>{chart.title}</h3>}>
      <p className="wb-figure__sentence">{chart.sentence}</p>
      {nothing ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.nothing} />
      ) : (
        <>
          <div className="wb-figure__bar">
            <Segmented<"bars" | "table">
              size="small"
              aria-label={words.as(chart.title)}
              value={as}
              options={[
                { value: "bars", label: words.bars },
                { value: "table", label: words.table },
              ]}
              onChange={setAs}
            />
            <Button
              size="small"
              aria-label={words.csvOf(chart.title)}
              onClick={() => saveCsv(`${chart.id}-${range}.csv`, sheetOf(chart))}
            >
              {words.csv}
            </Button>
          </div>
          {as === "bars" ? <Bars chart={chart} /> : <Sheet chart={chart} />}
        </>
      )}
    </Card>
  );
}

function Sheet({ chart }: { chart: Chart }) {
  return (
    <div className="wb-sheets">
      <table>
        <caption className="wb-hidden">{chart.title}</caption>
        <thead>
          <tr>
            <th scope="col">{chart.axis}</th>
            {chart.series.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.rows.map(({ key, label, cells }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {cells.map((cell, n) => (
                <td key={chart.series[n]}>
                  <Count cell={cell} name={`${label} ${chart.series[n] ?? ""}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
