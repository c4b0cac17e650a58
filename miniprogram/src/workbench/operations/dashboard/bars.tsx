import { greatest, partsOf, type Cell, type Chart } from "./chart";

const PATTERNS = ["solid", "stripes", "dots", "crossed"] as const;
export const patternOf = (n: number): string => PATTERNS[n % PATTERNS.length]!;

/** Rows with a bar each; series differ by pattern as well as by colour, and every number stands beside its bar. */
export function Bars({ chart }: { chart: Chart }) {
  const most = greatest(chart);
  return (
    <>
      {chart.series.length > 1 && (
        <ul className="wb-chart__legend">
          {chart.series.map((name, n) => (
            <li key={name}>
              <svg width="18" height="12" aria-hidden="true">
                <Patterns id={`${chart.id}-legend-${n}`} />
                <rect width="18" height="12" className={`wb-chart__part--${patternOf(n)}`} />
                <rect width="18" height="12" fill={`url(#${chart.id}-legend-${n}-${patternOf(n)})`} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <ul className="wb-chart">
        {chart.rows.map(({ key, label, cells }) => (
          <li key={key} className="wb-chart__row">
            <span className="wb-chart__label">{label}</span>
            <Bar id={`${chart.id}-${key}`} cells={cells} most={most} stacked={chart.stacked} />
            <span className="wb-chart__numbers">
              {cells.map((cell, n) => (
                <Count key={chart.series[n]} cell={cell} name={`${label} ${chart.series[n] ?? ""}`} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

type BarProps = { id: string; cells: readonly Cell[]; most: number; stacked: boolean };
const THICK = 14;
const THIN = 8;

function Bar({ id, cells, most, stacked }: BarProps) {
  const parts = stacked ? partsOf(cells, most) : cells.map(({ n }) => ({ from: 0, length: (n / most) * 100 }));
  const each = stacked || cells.length === 1 ? THICK : THIN;
  const height = stacked ? each : each * cells.length;
  return (
    <svg className="wb-chart__bar" width="100%" height={height} aria-hidden="true">
      <Patterns id={id} />
      {parts.map(({ from, length }, n) => {
        const box = { x: `${from}%`, y: stacked ? 0 : n * each, width: `${length}%`, height: each - (stacked ? 0 : 1) };
        return (
          <g key={n}>
            <rect {...box} className={`wb-chart__part--${patternOf(n)}`} />
            <rect {...box} fill={`url(#${id}-${patternOf(n)})`} />
          </g>
        );
      })}
    </svg>
  );
}

/** Marks over the colour: none, stripes, dots, a grid. */
function Patterns({ id }: { id: string }) {
  const square = { width: 6, height: 6, patternUnits: "userSpaceOnUse" };
  return (
    <defs>
      <pattern id={`${id}-solid`} {...square} />
      <pattern id={`${id}-stripes`} {...square} patternTransform="rotate(45)">
        <rect width="2" height="6" className="wb-chart__mark" />
      </pattern>
      <pattern id={`${id}-dots`} {...square}>
        <circle cx="3" cy="3" r="1.4" className="wb-chart__mark" />
      </pattern>
      <pattern id={`${id}-crossed`} {...square}>
        <path d="M0 3h6M3 0v6" className="wb-chart__line" />
      </pattern>
    </defs>
  );
}

/** A number that opens its cases where there are some. */
export function Count({ cell, name }: { cell: Cell; name: string }) {
  if (!cell.opens || cell.n === 0) return <span className="wb-chart__number">{cell.n}</span>;
  return (
    <button type="button" className="wb-chart__number wb-number" aria-label={`${name} ${cell.n}`} onClick={cell.opens}>
      {cell.n}
    </button>
  );
}
