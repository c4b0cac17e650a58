import { Text, View } from "@tarojs/components";
import { clockOf, dayOf, type Instant } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";

/** A day and a time, large. */
export function When({ from, to }: { from: Instant; to: Instant }) {
  const say = useSay();
  return (
    <View className="c-when">
      <Text className="c-when__day">{say.day(dayOf(from))}</Text>
      <Text className="c-when__time">{say.times(clockOf(from), clockOf(to))}</Text>
    </View>
  );
}
