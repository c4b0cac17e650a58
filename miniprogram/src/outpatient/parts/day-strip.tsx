import { ScrollView, Text, View } from "@tarojs/components";
import type { Day } from "../../../../shared/kernel/time";
import { useSay } from "../../i18n";
import { names } from "../../ui/class-names";
import type { DayState } from "../sessions";
import { useClinicWords } from "../words";

type Props = {
  days: readonly { readonly day: Day; readonly state: DayState }[];
  chosen: Day | undefined;
  onChoose: (day: Day) => void;
};

/** Days in a row, each with what is to be had; the chosen one is dark. */
export function DayStrip({ days, chosen, onChoose }: Props) {
  const { doctor: said } = useClinicWords();
  const say = useSay();
  return (
    <ScrollView className="c-days" scrollX scrollIntoView={chosen && `day-${chosen}`} aria-label={said.days}>
      <View className="c-days__row" aria-role="radiogroup" aria-label={said.days}>
        {days.map(({ day, state }) => (
          <View
            key={day}
            id={`day-${day}`}
            className={names("c-day", day === chosen && "c-day--chosen", state === "none" && "c-day--none")}
            aria-role="radio"
            aria-checked={day === chosen}
            aria-label={`${say.day(day)} ${said.dayStates[state]}`}
            hoverClass="u-pressed"
            onClick={() => onChoose(day)}
          >
            <Text className="c-day__week">{said.weekday(say.day(day))}</Text>
            <Text className="c-day__date">{said.date(day)}</Text>
            <Text className="c-day__state">{said.dayStates[state]}</Text>
          </View>
        ))}
      </View>
    </ScrollView>
  );
}
