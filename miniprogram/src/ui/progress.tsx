import { Text, View } from "@tarojs/components";
import { names } from "./class-names";
import { Icon } from "./icon";
import { useKitWords } from "./words";

/** The progress line of a long form: `at` counts from 1. */
export function Steps({ steps, at }: { steps: readonly string[]; at: number }) {
  const words = useKitWords();
  return (
    <View className="u-steps">
      <View className="u-steps__line" aria-hidden>
        {steps.map((step, i) => (
          <View key={step} className={names("u-steps__part", i < at && "u-steps__part--done")} />
        ))}
      </View>
      <View className="u-steps__words">{words.stepOf(at, steps.length, steps[at - 1] ?? "")}</View>
    </View>
  );
}

export type Meaning = "done" | "waiting" | "needs-you" | "stopped";

/** What a state means to the person: a colour, an icon and words, never colour alone. */
export const StatusBadge = ({ meaning, children }: { meaning: Meaning; children: string }) => (
  <View className={`u-badge u-badge--${meaning}`}>
    <Icon name={meaning} colour={meaning} />
    <Text>{children}</Text>
  </View>
);

export type TimelineEntry = {
  key: string;
  title: string;
  /** When it happened, already in words. */
  at?: string;
  text?: string;
  state: "done" | "now" | "coming";
};

/** What happened and what comes, oldest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const words = useKitWords();
  const states = { done: words.stateDone, now: words.stateNow, coming: words.stateComing };
  return (
    <View className="u-timeline" aria-role="list">
      {entries.map((entry) => (
        <View key={entry.key} className={`u-timeline__entry u-timeline__entry--${entry.state}`} aria-role="listitem">
          <View className="u-timeline__dot" />
          <View className="u-cell__words">
            <Text className="u-timeline__title">{entry.title}</Text>
            <Text className="u-cell__hint">
              {[entry.state === "done" && entry.at ? "" : states[entry.state], entry.at].filter(Boolean).join(" · ")}
            </Text>
            {entry.text && <Text className="u-timeline__text">{entry.text}</Text>}
          </View>
        </View>
      ))}
    </View>
  );
}
