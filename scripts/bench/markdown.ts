import type { Row } from "./race";

const written = ({ value, unit }: Row): string => `${value.toLocaleString("en-US")} ${unit}`;

/** One line a name, in the order of its first figure; figures of the same name stand side by side. */
export function markdown(rows: readonly Row[]): string {
  const lines = new Map<string, string[]>();
  for (const row of rows) lines.set(row.name, [...(lines.get(row.name) ?? []), written(row)]);
  return ["| What | Figure |", "|---|---|", ...[...lines].map(([name, all]) => `| ${name} | ${all.join(", ")} |`)].join(
    "\n",
  );
}
