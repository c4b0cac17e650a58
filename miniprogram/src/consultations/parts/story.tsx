import type { ConsultationState } from "../../../../shared/consultations/states";
import { useSay } from "../../i18n";
import { Section, Timeline } from "../../ui";
import type { FaceProps } from "./face";

/** States whose note is written to the patient. */
const TOLD: readonly ConsultationState[] = ["declined", "stopped", "waiting"];

/** What happened, oldest first, each with who did it. */
export function Story({ words, view }: FaceProps) {
  const { one: said } = words;
  const say = useSay();
  const { timeline } = view;
  const titleOf = (n: number): string => {
    const step = timeline[n];
    if (!step) return "";
    const isMoved = step.to === "waiting" && n > 0 && (step.by === "doctor" || step.by === "desk");
    return isMoved ? said.transferred : said.storyOf[step.to];
  };
  return (
    <Section title={said.story}>
      <Timeline
        entries={timeline.map(({ to, at, by, note }, n) => ({
          key: `${n}`,
          title: titleOf(n),
          at: `${say.moment(at)} · ${said.by[by]}`,
          // what a doctor notes when accepting is the proof of the record, no word to her
          text: TOLD.includes(to) ? note : undefined,
          state: n === timeline.length - 1 ? "now" : "done",
        }))}
      />
    </Section>
  );
}
