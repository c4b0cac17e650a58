import { useSay } from "../../i18n";
import { Section } from "../../ui";
import type { FaceProps } from "./face";
import { SummaryText } from "./summary-text";

/** What the doctor says at the end, in plain words (row 55). */
export function SummaryCard({ words, view }: FaceProps) {
  const { one: said } = words;
  const say = useSay();
  const { summary } = view;
  if (!summary) return null;
  return (
    <Section title={said.summary}>
      <SummaryText words={words} summary={summary} at={say.moment(summary.at)} />
    </Section>
  );
}
