import { useState } from "react";
import { View } from "@tarojs/components";
import { clockAt, minutesOf, type Day } from "../../../../../shared/kernel/time";
import { useSay } from "../../../i18n";
import { today } from "../../../kernel/clock";
import { Button, Choice, DatePicker, Field, Para } from "../../../ui";
import { pregnancyOf } from "../../steps";
import { DayList } from "../day-list";
import type { StepProps } from "./step";

const DAYS = ["weekday", "weekend", "either"] as const;
const EARLIEST = ["08:00", "09:00", "10:00", "11:00", "13:30", "15:00"] as const;
const TRAVELS = ["30", "60", "120", "240"] as const;

/** When she can come, and from how far (D1-02). */
export function Days({ words, answers, set, wrong }: StepProps) {
  const say = useSay();
  const { daysStep: said } = words;
  const [day, setDay] = useState<Day>();
  const { unsuitableDays, earliest, travelMinutes } = answers;
  const last = pregnancyOf(answers, today())?.window.hardStop;
  const add = () => {
    if (day) set({ unsuitableDays: Array.from(new Set([...unsuitableDays, day])).sort() });
    setDay(undefined);
  };
  const leave = earliest && travelMinutes ? minutesOf(earliest) - travelMinutes : 0;
  return (
    <>
      <Field name="preference.days" label={said.days} error={wrong("preference.days")} group>
        <Choice
          options={DAYS.map((value) => ({ value, label: said.choices[value], hint: said.hints[value] }))}
          value={answers.days}
          onChange={(days) => set({ days })}
        />
      </Field>
      <Field name="preference.earliest" label={said.earliest} error={wrong("preference.earliest")} group>
        <View className="a-wide">
          <Choice
            options={EARLIEST.map((value) => ({ value, label: say.clock(value) }))}
            value={earliest as (typeof EARLIEST)[number] | undefined}
            onChange={(chosen) => set({ earliest: chosen })}
            inline
          />
        </View>
      </Field>
      <Field name="preference.travelMinutes" label={said.travel} error={wrong("preference.travelMinutes")} group>
        <View className="a-wide">
          <Choice
            options={TRAVELS.map((value) => ({ value, label: said.travels[value] }))}
            value={travelMinutes === undefined ? undefined : (String(travelMinutes) as (typeof TRAVELS)[number])}
            onChange={(minutes) => set({ travelMinutes: Number(minutes) })}
            inline
          />
        </View>
      </Field>
      {earliest && leave > 0 && <Para quiet>{said.leaveAt(say.clock(earliest), say.clock(clockAt(leave)))}</Para>}
      <Field
        name="preference.unsuitableDays"
        label={said.unsuitable}
        hint={said.unsuitableHint}
        error={wrong("preference.unsuitableDays")}
        optional
      >
        <DatePicker value={day} from={today()} to={last} onChange={(chosen) => setDay(chosen || undefined)} />
      </Field>
      <View className="a-add">
        <Button disabled={!day} onPress={add}>
          {said.addDay}
        </Button>
      </View>
      <DayList
        days={unsuitableDays}
        onRemove={(gone) => set({ unsuitableDays: unsuitableDays.filter((one) => one !== gone) })}
      />
    </>
  );
}
