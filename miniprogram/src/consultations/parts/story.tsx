import { useSay } from "../../i18n";
import { Section, Timeline } from "../../ui";
import type { FaceProps } from "./consultation-body";

/** What happened, oldest first, each with who did it. */
export function Story({ words, view }: FaceProps) {
  const { one: said, states } = words;
  const say = useSay();
  const { timeline } = view;
  const titleOf = (n: number): string => {
    const step = timeline[n];
    if (!step) return "";
    const isMoved = step.to === "waiting" && n > 0 && (step.by === "doctor" || step.by === "desk");
    return isMoved ? said.transferred : states[step.to].name;
  };
  return (
    <Section title={said.story}>
      <Timeline
        entries={timeline.map(({ at, by, note }, n) => ({
          key: `${n}`,
          title: titleOf(n),
          at: `${say.moment(at)} · ${said.by[by]}`,
          text: note,
          state: n === timeline.length - 1 ? "now" : "done",
        }))}
      />
    </Section>
  );
}
