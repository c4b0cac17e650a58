import { useSay } from "../../i18n";
import { open } from "../../kernel/navigation";
import { Button, Section } from "../../ui";
import { routes } from "../routes";
import type { FaceProps } from "./consultation-body";
import { SummaryText } from "./summary-text";

/** What the doctor says at the end, in plain words, with its print and export (rows 55, 57). */
export function SummaryCard({ words, view }: FaceProps) {
  const { one: said } = words;
  const say = useSay();
  const { id, summary, may } = view;
  if (!summary && !may.includes("export")) return null;
  const label = <Button onPress={() => open(routes.record, { id })}>{said.record}</Button>;
  if (!summary) return label;
  return (
    <Section title={said.summary}>
      <SummaryText words={words} summary={summary} at={say.moment(summary.at)} />
      {label}
    </Section>
  );
}
