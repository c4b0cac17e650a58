import { gestationalDays } from "../../../shared/kernel/gestational-age";
import { dayOf } from "../../../shared/kernel/time";
import { wouldCome, type Applicant } from "./demand";

export const WAYS = ["first come, first served", "ours", "hindsight optimum"] as const;
export type Way = (typeof WAYS)[number];

/** Whose chances are looked at apart; everybody counts in "all". */
export const GROUPS: readonly { readonly name: string; readonly has: (one: Applicant) => boolean }[] = [
  { name: "all", has: () => true },
  { name: "weekend only", has: ({ days }) => days === "weekend" },
  { name: "weekday only", has: ({ days }) => days === "weekday" },
  { name: "far away", has: ({ far }) => far },
  { name: "weekend only and far away", has: ({ days, far }) => days === "weekend" && far },
  { name: "applied at 23+0 or later", has: ({ dueOn, appliesAt }) => gestationalDays(dueOn, dayOf(appliesAt)) >= 161 },
  { name: "twins", has: ({ fetuses }) => fetuses > 1 },
];

/** How many of a group would have come, and how many of them each way examined. */
export type Share = { readonly group: string; readonly people: number; readonly served: Readonly<Record<Way, number>> };

export const sharesOf = (
  applicants: readonly Applicant[],
  examined: Readonly<Record<Way, ReadonlySet<number>>>,
): Share[] =>
  GROUPS.map(({ name, has }) => {
    const people = applicants.filter((one) => wouldCome(one) && has(one));
    const served = Object.fromEntries(
      WAYS.map((way) => [way, people.filter(({ n }) => examined[way].has(n)).length]),
    ) as Record<Way, number>;
    return { group: name, people: people.length, served };
  });

/** Several seasons as one. */
export const sumOf = (seasons: readonly (readonly Share[])[]): Share[] =>
  GROUPS.map(({ name }) => {
    const all = seasons.flatMap((shares) => shares.filter(({ group }) => group === name));
    const served = Object.fromEntries(
      WAYS.map((way) => [way, all.reduce((sum, one) => sum + one.served[way], 0)]),
    ) as Record<Way, number>;
    return { group: name, people: all.reduce((sum, { people }) => sum + people, 0), served };
  });
