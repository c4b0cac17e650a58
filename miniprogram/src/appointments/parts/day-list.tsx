import { Text, View } from "@tarojs/components";
import type { Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { Button, Cells } from "../../ui";
import { useKitWords } from "../../ui/words";

/** Days in a list, each with its way out. */
export function DayList({ days, onRemove }: { days: readonly Day[]; onRemove: (day: Day) => void }) {
  const say = useSay();
  const kit = useKitWords();
  if (days.length === 0) return null;
  return (
    <Cells>
      {days.map((day) => (
        <View key={day} className="u-cell a-day">
          <Text className="u-cell__words">{say.day(day)}</Text>
          <Button kind="quiet" label={kit.removeOf(say.day(day))} onPress={() => onRemove(day)}>
            {kit.remove}
          </Button>
        </View>
      ))}
    </Cells>
  );
}
