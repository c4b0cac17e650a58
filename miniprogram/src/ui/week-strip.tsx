import { ScrollView, Text, View } from "@tarojs/components";
import { names } from "./class-names";
import { useKitWords } from "./words";

export type WeekRange = {
  key: string;
  /** First and last week, both included. */ from: number;
  to: number;
  label: string;
};
export type WeekStripProps = {
  from: number;
  to: number;
  /** Where we are now, and how to write it ("17+3"). */
  now?: { week: number; label: string };
  /** Weeks that are good for something. */
  ranges: readonly WeekRange[];
  /** The strip in one sentence: it is what screen readers say. */
  sentence: string;
};

/** Weeks in a row with the good ones filled and today marked. */
export function WeekStrip({ from, to, now, ranges, sentence }: WeekStripProps) {
  const words = useKitWords();
  const weeks = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  // what matters first in sight: today, or the first good week
  const first = Math.max(from, (now ? now.week : (ranges[0]?.from ?? from)) - 1);
  const good = (week: number) => ranges.find((range) => week >= range.from && week <= range.to);
  return (
    <View className="u-weeks">
      <View className="u-weeks__sentence">{sentence}</View>
      <ScrollView className="u-weeks__scroll" scrollX scrollIntoView={`week-${first}`} aria-label={sentence}>
        <View className="u-weeks__row" aria-hidden>
          {weeks.map((week) => {
            const range = good(week);
            const here = now?.week === week;
            return (
              <View key={week} id={`week-${week}`} className="u-weeks__week">
                <View
                  className={names(
                    "u-weeks__cell",
                    Boolean(range) && "u-weeks__cell--good",
                    here && "u-weeks__cell--now",
                  )}
                >
                  {week}
                </View>
                <Text className="u-weeks__note">
                  {here ? `${words.today} ${now.label}` : range?.from === week ? range.label : ""}
                </Text>
              </View>
            );
          })}
        </View>
      </ScrollView>
    </View>
  );
}
