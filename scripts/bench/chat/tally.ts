import type { Heard } from "./ends";
import { MARK, otherSide, SIDES, type Planned, type Side } from "./plan";

/** What became of the messages of one chat: the first three are to be nothing. */
export type Tally = {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly outOfOrder: readonly string[];
  /** From the send on one side until it stood on the other, in milliseconds. */
  readonly delivered: readonly number[];
};

const repeated = (marks: readonly string[]): string[] => marks.filter((one, i) => marks.indexOf(one) !== i);
/** Those that stand elsewhere in one order than in the other, both without what the other lacks. */
function displacedIn(order: readonly string[], right: readonly string[]): string[] {
  const known = new Set(order);
  const expected = right.filter((one) => known.has(one));
  return order.filter((one, i) => one !== expected[i]);
}

/** Compares what was written, the hospital's one list of the chat's texts, and what both sides saw. */
export function tallyOf(
  plan: readonly Planned[],
  texts: readonly string[],
  heard: Readonly<Record<Side, Heard>>,
): Tally {
  const list = texts.flatMap((text) => MARK.exec(text)?.[0] ?? []);
  const marks = plan.map(({ mark }) => mark);
  const stands = new Set(list);
  const isLost = (mark: string) => !stands.has(mark) || SIDES.some((side) => heard[side].seenAt[mark] === undefined);
  const written = (side: Side) => plan.filter(({ by }) => by === side).map(({ mark }) => mark);
  const delivered = plan.flatMap(({ mark, by }) => {
    const [sent, seen] = [heard[by].sentAt[mark], heard[otherSide(by)].seenAt[mark]];
    return sent === undefined || seen === undefined ? [] : [seen - sent];
  });
  return {
    lost: marks.filter(isLost),
    doubled: [...repeated(list), ...SIDES.flatMap((side) => heard[side].doubled)],
    outOfOrder: SIDES.flatMap((side) => [
      ...heard[side].displaced,
      ...displacedIn(heard[side].order, list),
      ...displacedIn(
        list.filter((mark) => mark.startsWith(side[0]!)),
        written(side),
      ),
    ]),
    delivered,
  };
}

/** The smallest value that so great a part of the values does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}
