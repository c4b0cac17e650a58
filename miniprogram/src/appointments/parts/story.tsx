import type { ApplicationState, TimelineLine } from "../../../../shared/appointments/model";
import type { ApplicationView } from "../../../../shared/appointments/views";
import { useSay } from "../../i18n";
import { Section, Timeline } from "../../ui";
import type { Words } from "../words";

/** What happened, oldest first; a line whose state did not change says what else took place. */
export function Story({ words, view }: { words: Words; view: ApplicationView }) {
  const say = useSay();
  const { timeline } = view;
  return (
    <Section title={words.application.timeline}>
      <Timeline
        entries={timeline.map((line, i) => ({
          key: String(i),
          title: titleOf(words, line, timeline[i - 1]?.state),
          at: `${say.moment(line.at)} · ${words.application.by[line.by]}`,
          text: line.note,
          state: i === timeline.length - 1 ? "now" : "done",
        }))}
      />
    </Section>
  );
}

function titleOf(words: Words, { state, reason = "", by }: TimelineLine, before: ApplicationState | undefined): string {
  const { happened, submitted } = words.application;
  if (before === undefined && state === "submitted") return submitted;
  if (reason in happened) return happened[reason as keyof typeof happened];
  if (reason.startsWith("precautions")) return happened.precautions;
  if (before === "needs-information" && state === "submitted") return happened.supplied;
  if (before === state && by === "doctor") return happened.opinion;
  return words.states[state].name;
}
