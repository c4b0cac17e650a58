import type { RxReport } from "../../../../../shared/prescriptions/figure-calls";
import { REVIEW_MINUTES, type RxFigure } from "../../../../../shared/prescriptions/figures";
import type { Chart, Row } from "../dashboard/chart";
import type { MedicineWords } from "./words";

export type Source = {
  readonly report: RxReport;
  readonly words: MedicineWords;
  readonly province: (code: string) => string;
  /** A day or a month in the reader's words. */
  readonly period: (at: string) => string;
};

export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));

const partsOf = ({ report }: Source, figure: RxFigure) => report.sums.filter((one) => one.figure === figure);
const countOf = (source: Source, figure: RxFigure, part?: string): number =>
  partsOf(source, figure)
    .filter((one) => part === undefined || one.part === part)
    .reduce((sum, { count }) => sum + count, 0);

/** Written and decided, by day or month; months of the published past carry a mark. */
export function writtenChart(source: Source): Chart {
  const { report, words, period } = source;
  const figures = ["written", "approved", "returned", "rejected"] as const;
  const rows = report.periods.map(({ at, counts, history }): Row => ({
    key: at,
    label: history ? `${period(at)} *` : period(at),
    cells: figures.map((figure) => ({ n: counts.find((one) => one.figure === figure)?.count ?? 0 })),
  }));
  const [written = 0, approved = 0, returned = 0, rejected = 0] = figures.map((figure) => countOf(source, figure));
  return {
    id: "prescriptions",
    title: words.written.title,
    sentence: words.written.sentence(written, approved, returned, rejected),
    axis: words.period,
    series: figures.map((figure) => words.written.series[figure]),
    rows,
    stacked: false,
  };
}

/** How long reviews took, by class; half and 90 of 100 in the sentence. */
export function reviewChart(source: Source): Chart {
  const { words, report } = source;
  const { count, half, nineTenths } = report.review;
  const rows = [...REVIEW_MINUTES.map(String), "over"]
    .map((part): Row => ({ key: part, label: words.minutes(part), cells: [{ n: countOf(source, "review", part) }] }))
    .filter(({ cells }) => (cells[0]?.n ?? 0) > 0);
  return {
    id: "review",
    title: words.review.title,
    sentence:
      half === undefined || nineTenths === undefined
        ? words.review.none
        : words.review.sentence(count, words.minutesOrOver(half), words.minutesOrOver(nineTenths)),
    axis: words.review.axis,
    series: [words.number],
    rows,
    stacked: true,
  };
}

/** Rows of one figure by its parts, the greatest first. */
const rowsOf = (source: Source, figure: RxFigure, nameOf: (part: string) => string): Row[] =>
  partsOf(source, figure)
    .map(({ part, count }): Row => ({ key: part, label: nameOf(part), cells: [{ n: count }] }))
    .sort((a, b) => (b.cells[0]?.n ?? 0) - (a.cells[0]?.n ?? 0));

/** Parcels by province, and the share that left the municipality (D3-10). */
export function destinationChart(source: Source): Chart {
  const { words, report, province } = source;
  const { count, elsewhere } = report.parcels;
  const { destination: said } = words;
  return {
    id: "destinations",
    title: said.title,
    sentence: count === 0 ? said.none : said.sentence(count, elsewhere, percent(elsewhere, count)),
    axis: said.axis,
    series: [words.number],
    rows: rowsOf(source, "destination", province),
    stacked: true,
  };
}

type Shared = "method" | "carrier" | "arrival" | "request";
/** The part that the sentence of a figure is about; undefined: its greatest. */
const NAMED: { readonly [figure in Shared]?: string } = { method: "express", arrival: "on-time" };

/** One figure by its parts with a sentence about the part that matters. */
function sharesChart(source: Source, figure: Shared): Chart {
  const { words } = source;
  const said = words[figure];
  const rows = rowsOf(source, figure, (part) => said.parts[part] ?? part);
  const all = countOf(source, figure);
  const named = NAMED[figure];
  const [top] = rows;
  const share = percent(named === undefined ? (top?.cells[0]?.n ?? 0) : countOf(source, figure, named), all);
  const sentence = {
    method: () => words.method.sentence(all, share),
    arrival: () => words.arrival.sentence(all, share),
    carrier: () => words.carrier.sentence(all, top?.label ?? "", share),
    request: () => words.request.sentence(all, top?.label ?? ""),
  }[figure];
  return {
    id: figure,
    title: said.title,
    sentence: all === 0 ? said.none : sentence(),
    axis: said.axis,
    series: [words.number],
    rows,
    stacked: true,
  };
}

/** What was supplied whole, in part, or not at all. */
export function supplyChart(source: Source): Chart {
  const { words } = source;
  const { supply: said } = words;
  const figures = ["dispensed", "partly-dispensed", "cancelled"] as const;
  const part = countOf(source, "partly-dispensed");
  const all = countOf(source, "dispensed") + part;
  return {
    id: "supply",
    title: said.title,
    sentence: all === 0 ? said.none : said.sentence(all, part),
    axis: said.axis,
    series: [words.number],
    rows: figures.map((figure): Row => ({
      key: figure,
      label: said.parts[figure] ?? figure,
      cells: [{ n: countOf(source, figure) }],
    })),
    stacked: true,
  };
}

/** Every chart of the report, in the order of the work. */
export const chartsOf = (source: Source): Chart[] => [
  writtenChart(source),
  reviewChart(source),
  destinationChart(source),
  sharesChart(source, "method"),
  sharesChart(source, "carrier"),
  sharesChart(source, "arrival"),
  supplyChart(source),
  sharesChart(source, "request"),
];
