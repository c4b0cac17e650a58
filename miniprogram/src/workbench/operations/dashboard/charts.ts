import type { DayFill } from "../../../../../shared/appointments/figure-calls";
import { WAITED } from "../../../../../shared/appointments/figure-calls";
import type { Behind } from "./behind";
import { bucketsOf, isIn, type Bucket } from "./buckets";
import type { Cell, Chart, Row } from "./chart";
import { countIn, fillIn, partsOfFigure, percent, type Figures } from "./figures";
import type { Range } from "./range";
import type { DashboardWords } from "./words.zh";
import type { Figure } from "../nouns";

/** What the charts are made of: the figures, and how a number is opened. */
export type Source = {
  readonly figures: Figures;
  readonly range: Range;
  readonly words: DashboardWords;
  readonly nameOf: (bucket: Bucket) => string;
  readonly open: (behind: Behind) => void;
};

const UNSERVED = ["not-scheduled", "declined", "rerouted", "offer-expired"] as const;
const CHANGES = ["cancelled", "displaced", "moved", "repeat"] as const;

function cell(
  { figures, range, words, open }: Source,
  title: string,
  figure: Figure,
  part?: string,
  within = range,
): Cell {
  const n = countIn(figures, within, figure, part);
  const name = words.figures[figure];
  return {
    n,
    opens: () =>
      open({
        kind: "cases",
        title: `${name} · ${title}`,
        figure,
        range: within,
        ...(part === undefined ? {} : { part }),
      }),
  };
}

const sum = (source: Source, figure: Figure) => countIn(source.figures, source.range, figure);
const greatestRow = (rows: readonly Row[]): Row | undefined =>
  [...rows].sort((a, b) => (b.cells[0]?.n ?? 0) - (a.cells[0]?.n ?? 0))[0];

/** Applications by completed week of pregnancy. */
export function demandChart(source: Source): Chart {
  const { words } = source;
  const parts = partsOfFigure(source.figures, "submitted").sort((a, b) => Number(a.part) - Number(b.part));
  const rows = parts.map(({ part }) => ({
    key: part,
    label: words.pregnancyWeek(part),
    cells: [cell(source, words.pregnancyWeek(part), "submitted", part)],
  }));
  const top = greatestRow(rows);
  const sentence = top ? words.demandSentence(sum(source, "submitted"), top.label, top.cells[0]!.n) : words.demandNone;
  return {
    id: "demand",
    title: words.demand,
    sentence,
    axis: words.pregnancyWeeks,
    series: [words.figures.submitted],
    rows,
    stacked: true,
  };
}

/** Taken and free units of the sessions, by week. */
export function fillChart(days: readonly DayFill[], { range, words, nameOf, open }: Omit<Source, "figures">): Chart {
  const worked = bucketsOf(range).filter((bucket) => fillIn(days, bucket).units > 0);
  const rows = worked.map((bucket) => {
    const { units, taken } = fillIn(days, bucket);
    const label = nameOf(bucket);
    const opens = () =>
      open({
        kind: "days",
        title: `${words.fill} · ${label}`,
        days: days.filter(({ day, units: all }) => isIn(bucket, day) && all > 0),
      });
    return {
      key: bucket.key,
      label,
      cells: [
        { n: taken, opens },
        { n: units - taken, opens },
      ],
    };
  });
  const all = fillIn(days, range);
  const emptiest = [...worked].sort((a, b) => share(days, a) - share(days, b))[0];
  const sentence = emptiest
    ? words.fillSentence(all.taken, all.units, percent(all.taken, all.units), nameOf(emptiest), share(days, emptiest))
    : words.fillNone;
  return {
    id: "fill",
    title: words.fill,
    sentence,
    axis: words.period,
    series: [words.taken, words.free],
    rows,
    stacked: true,
  };
}
const share = (days: readonly DayFill[], bucket: Bucket): number => {
  const { taken, units } = fillIn(days, bucket);
  return percent(taken, units);
};

/** How long it took from the application to a fixed time. */
export function waitedChart(source: Source): Chart {
  const { words } = source;
  const parts = [...WAITED.map(String), "over"];
  const rows = parts.map((part) => ({
    key: part,
    label: words.waitedUpTo(part),
    cells: [cell(source, words.waitedUpTo(part), "waited", part)],
  }));
  const all = sum(source, "waited");
  const week =
    countIn(source.figures, source.range, "waited", "1") +
    countIn(source.figures, source.range, "waited", "3") +
    countIn(source.figures, source.range, "waited", "7");
  return {
    id: "waited",
    title: words.waited,
    sentence: all ? words.waitedSentence(all, percent(week, all)) : words.waitedNone,
    axis: words.waitedAxis,
    series: [words.figures.waited],
    rows,
    stacked: true,
  };
}

function byTime(source: Source, figures: readonly Figure[]): Row[] {
  return bucketsOf(source.range).map((bucket) => {
    const label = source.nameOf(bucket);
    return { key: bucket.key, label, cells: figures.map((figure) => cell(source, label, figure, undefined, bucket)) };
  });
}

/** Offers and what became of them, by week. */
export function offersChart(source: Source): Chart {
  const { words } = source;
  const figures = ["offered", "accepted", "offer-declined", "offer-expired"] as const;
  const [offered, accepted, declined, expired] = figures.map((figure) => sum(source, figure)) as [
    number,
    number,
    number,
    number,
  ];
  return {
    id: "offers",
    title: words.offers,
    sentence: offered ? words.offersSentence(offered, accepted, declined, expired) : words.offersNone,
    axis: words.period,
    series: figures.map((figure) => words.figures[figure]),
    rows: byTime(source, figures),
    stacked: false,
  };
}

/** Who came and who did not, by week. */
export function attendanceChart(source: Source): Chart {
  const { words } = source;
  const [examined, missed] = [sum(source, "examined"), sum(source, "no-show")];
  return {
    id: "attendance",
    title: words.attendance,
    sentence:
      examined + missed
        ? words.attendanceSentence(examined, missed, percent(missed, examined + missed))
        : words.attendanceNone,
    axis: words.period,
    series: [words.figures.examined, words.figures["no-show"]],
    rows: byTime(source, ["examined", "no-show"]),
    stacked: true,
  };
}

function byReason(source: Source, figures: readonly Figure[]): Row[] {
  const { words } = source;
  return figures
    .flatMap((figure) =>
      partsOfFigure(source.figures, figure).map(({ part }) => {
        const reason = part === "" ? "" : (words.reasons[part] ?? words.reasons.other!);
        const label = reason === "" ? words.figures[figure] : `${words.figures[figure]}${words.because}${reason}`;
        return { key: `${figure}-${part}`, label, cells: [cell(source, reason, figure, part)] };
      }),
    )
    .sort((a, b) => b.cells[0]!.n - a.cells[0]!.n);
}

/** People who were not served, and why. */
export function unservedChart(source: Source): Chart {
  const { words } = source;
  const rows = byReason(source, UNSERVED);
  const all = UNSERVED.reduce((so, figure) => so + sum(source, figure), 0);
  return {
    id: "not-served",
    title: words.unserved,
    sentence: rows[0] ? words.unservedSentence(all, rows[0].label, rows[0].cells[0]!.n) : words.unservedNone,
    axis: words.reason,
    series: [words.people],
    rows,
    stacked: true,
  };
}

/** What was given up or moved, and why. */
export function changesChart(source: Source): Chart {
  const { words } = source;
  const rows = byReason(source, CHANGES);
  const stopped = sum(source, "displaced");
  return {
    id: "changes",
    title: words.changes,
    sentence: rows.length
      ? words.changesSentence(sum(source, "cancelled"), stopped, sum(source, "moved"))
      : words.changesNone,
    axis: words.reason,
    series: [words.times],
    rows,
    stacked: true,
  };
}
