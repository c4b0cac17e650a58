import { useMemo } from "react";
import type { ClockTime, Day, Instant } from "../../../shared/kernel/time";
import type { Bilingual } from "../../../shared/kernel/words";
import { today } from "../kernel/clock";
import { useLanguage } from "../kernel/preferences";
import { sayClock, sayDate, sayDay, sayMoment, sayMonth, sayTimes, sayYuan } from "./moments";

/** Days, times, money and bilingual names in the chosen language. */
export function useSay() {
  const language = useLanguage();
  return useMemo(
    () => ({
      day: (day: Day) => sayDay(day, language, today()),
      /** A day with its year and without its weekday, as a date of birth. */
      date: (day: Day) => sayDate(day, language),
      /** A month of a year, given as 2026-11. */
      month: (month: string) => sayMonth(month, language),
      clock: (time: ClockTime) => sayClock(time, language),
      times: (from: ClockTime, to: ClockTime) => sayTimes(from, to, language),
      /** Day and times in one line, as on an appointment. */
      slot: (day: Day, from: ClockTime, to: ClockTime) =>
        `${sayDay(day, language, today())}${language === "zh" ? " " : ", "}${sayTimes(from, to, language)}`,
      moment: (at: Instant) => sayMoment(at, language, today()),
      yuan: sayYuan,
      name: (name: Bilingual) => name[language],
    }),
    [language],
  );
}
export type Say = ReturnType<typeof useSay>;
