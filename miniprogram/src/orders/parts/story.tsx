import type { OrderStory } from "../../../../shared/orders/views";
import { useSay } from "../../i18n";
import { Section, Timeline } from "../../ui";
import type { Words } from "../words";

/** What happened, oldest first, each with its time and its amount. */
export function Story({ words, story }: { words: Words; story: readonly OrderStory[] }) {
  const say = useSay();
  if (story.length === 0) return null;
  return (
    <Section title={words.order.story}>
      <Timeline
        entries={story.map(({ at, what, fen }, n) => ({
          key: `${what}${at}${n}`,
          title: words.story[what],
          at: say.moment(at),
          text: fen ? say.yuan(fen) : undefined,
          state: n === story.length - 1 ? "now" : "done",
        }))}
      />
    </Section>
  );
}
