import { createHash, createHmac } from "node:crypto";
import {
  commitmentOf,
  pseudonymOf,
  rankedBy,
  rankOf,
  verifyDraw,
  type WholeReport,
} from "../../../shared/outpatient/draw";
import { hashes } from "../../../functions/outpatient/hashes";

const SEED = "0f".repeat(32);
const SESSION = "dr-mou-siyuan@2026-12-01#am";
const people = Array.from({ length: 30 }, (_, n) =>
  createHash("sha256").update(`person/${n}`).digest("hex").slice(0, 26),
);
const names = people.map((person) => pseudonymOf(hashes, person, SESSION));
const report: WholeReport = {
  commitment: commitmentOf(hashes, SEED),
  seed: SEED,
  pseudonyms: rankedBy(hashes, SEED, names),
  places: 3,
  won: [1, 3, 4],
  leftOut: [2],
};

test("row 39: a rank is HMAC-SHA-256 of the seed's bytes over the pseudonym: anybody can recompute it", () => {
  const reference = createHmac("sha256", Buffer.from(SEED, "hex")).update(names[0]!).digest("hex");
  expect(rankOf(hashes, SEED, names[0]!)).toBe(reference);
  expect(commitmentOf(hashes, SEED)).toBe(createHash("sha256").update(Buffer.from(SEED, "hex")).digest("hex"));
});

test("the order does not depend on the order in which tickets came, and a ticket counts once", () => {
  expect(rankedBy(hashes, SEED, [...names].reverse())).toEqual(report.pseudonyms);
  expect(rankedBy(hashes, SEED, [...names, names[3]!])).toEqual(report.pseudonyms);
});

test("a pseudonym tells a person apart, and differs from session to session", () => {
  expect(new Set(names).size).toBe(names.length);
  expect(pseudonymOf(hashes, people[0]!, "dr-mou-siyuan@2026-12-02#am")).not.toBe(names[0]);
});

test("a true report checks; every kind of false one is found", () => {
  expect(verifyDraw(hashes, report)).toEqual({ seedIsCommitted: true, orderIsRight: true, winnersAreFirst: true });
  const other = "1f".repeat(32);
  expect(
    verifyDraw(hashes, { ...report, seed: other, pseudonyms: rankedBy(hashes, other, names) }).seedIsCommitted,
  ).toBe(false);
  const [first, second, ...rest] = report.pseudonyms as [string, string, ...string[]];
  expect(verifyDraw(hashes, { ...report, pseudonyms: [second, first, ...rest] }).orderIsRight).toBe(false);
  expect(verifyDraw(hashes, { ...report, pseudonyms: [first, first, second, ...rest] }).orderIsRight).toBe(false);
  expect(verifyDraw(hashes, { ...report, won: [1, 2, 3] }).winnersAreFirst).toBe(false);
  expect(verifyDraw(hashes, { ...report, won: [1, 3] }).winnersAreFirst).toBe(false);
});

test("the draw prefers nobody: over 400 seeds each of five is first about as often", () => {
  const firsts = new Map<string, number>();
  for (let n = 0; n < 400; n++) {
    const [first] = rankedBy(hashes, createHash("sha256").update(`seed/${n}`).digest("hex"), names.slice(0, 5));
    firsts.set(first!, (firsts.get(first!) ?? 0) + 1);
  }
  // 80 expected of each; five standard deviations are 40.
  for (const name of names.slice(0, 5)) expect(Math.abs((firsts.get(name) ?? 0) - 80)).toBeLessThan(40);
});
