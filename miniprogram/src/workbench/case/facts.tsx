import type { ReactNode } from "react";

/** A part of the case under its own heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="wb-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Labels with their values; a value that is not there has its own words, so no row is ever empty. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="wb-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
