import { outpatientPolicy } from "../../../../shared/outpatient/policy";
import { Card, Para, Section } from "../../ui";
import type { Words } from "../words";

/** The published rule of the list: who is next, how long a place is kept, what happens then (row 39). */
export function ListRules({ words }: { words: Words }) {
  const { list: said } = words;
  const { keep } = outpatientPolicy;
  return (
    <Section title={said.rule}>
      <Card>
        {said.rules(keep.minutes, keep.lateMinutes, keep.lateBelowMinutes / 60).map((rule) => (
          <Para key={rule}>{rule}</Para>
        ))}
      </Card>
    </Section>
  );
}
