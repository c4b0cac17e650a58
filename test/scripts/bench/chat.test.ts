import { wrongWith } from "../../../scripts/bench/chat";
import type { Heard } from "../../../scripts/bench/chat/ends";
import { MARK, talkOf, textOf, type Planned } from "../../../scripts/bench/chat/plan";
import { quantile, tallyOf } from "../../../scripts/bench/chat/tally";
import { guardsOf } from "../../../miniprogram/src/workbench/consultations/guards";

const plan: Planned[] = [
  { by: "patient", atMs: 0, mark: "p0000" },
  { by: "patient", atMs: 500, mark: "p0001" },
  { by: "doctor", atMs: 1000, mark: "d0002" },
];
const marks = plan.map(({ mark }) => mark);
const times = (order: readonly string[], at: number) => Object.fromEntries(order.map((mark) => [mark, at]));
const heard = (order: readonly string[], over: Partial<Heard> = {}): Heard => ({
  seenAt: times(order, 900),
  sentAt: times(marks, 100),
  order,
  doubled: [],
  displaced: [],
  ...over,
});
const tally = (texts: readonly string[], patient: Heard, doctor: Heard) =>
  tallyOf(plan, texts.map(textOf), { patient, doctor });

describe("what became of the messages of a chat", () => {
  test("all is well where both sides saw the hospital's one list, the hospital's own lines aside", () => {
    const found = tallyOf(plan, ["医生已接诊。", ...marks.map(textOf)], {
      patient: heard(marks),
      doctor: heard(marks),
    });
    expect(found).toEqual({ lost: [], doubled: [], outOfOrder: [], delivered: [800, 800, 800] });
    expect(wrongWith("normal", found)).toEqual([]);
  });

  test("finds what one side did not see, and what never came to the hospital", () => {
    expect(tally(marks, heard(marks), heard(["p0000", "d0002"])).lost).toEqual(["p0001"]);
    expect(tally(["p0000", "p0001"], heard(marks), heard(marks)).lost).toEqual(["d0002"]);
  });

  test("finds what stands twice, in the list or on a screen", () => {
    expect(tally([...marks, "p0000"], heard(marks), heard(marks)).doubled).toEqual(["p0000"]);
    expect(tally(marks, heard(marks, { doubled: ["d0002"] }), heard(marks)).doubled).toEqual(["d0002"]);
  });

  test("finds another order on a screen than in the list, and in the list than it was written", () => {
    const other = ["p0001", "p0000", "d0002"];
    expect(tally(marks, heard(marks), heard(other)).outOfOrder).toEqual(["p0001", "p0000"]);
    expect(tally(other, heard(other), heard(other)).outOfOrder).toEqual(["p0001", "p0000"]);
    expect(wrongWith("3G", tally(marks, heard(marks), heard(other)))).toEqual(["3G: 2 out of order: p0001, p0000"]);
  });
});

test("a talk is the same for the same seed, alternates, and every mark is found in its text again", () => {
  const talk = talkOf(250, 4);
  expect(talk).toEqual(talkOf(250, 4));
  expect(new Set(talk.map(({ mark }) => mark)).size).toBe(250);
  for (const { mark, by } of talk) expect([MARK.exec(textOf(mark))?.[0], mark[0]]).toEqual([mark, by[0]]);
  const longest = talk
    .map(({ by }) => by[0])
    .join("")
    .match(/p+|d+/g)!;
  expect(Math.max(...longest.map(({ length }) => length))).toBe(5);
});

test("what the doctor writes is nothing that the desk asks about first", () => {
  expect(guardsOf(textOf("d0042"), 31)).toEqual([]);
});

test("a quantile is the smallest value that so great a part does not exceed", () => {
  const values = Array.from({ length: 200 }, (_, i) => 200 - i);
  expect([0.5, 0.99, 1].map((part) => quantile(values, part))).toEqual([100, 198, 200]);
});
