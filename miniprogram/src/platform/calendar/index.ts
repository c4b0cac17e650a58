import Taro from "@tarojs/taro";
import { hostAnswer } from "../host-answer";
import type { CalendarEntry, CalendarOutcome } from "./entry";

export type { CalendarEntry, CalendarOutcome } from "./entry";

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

/** Adds an entry to the phone's calendar, with an alarm an hour before. */
export async function addToCalendar(entry: CalendarEntry): Promise<CalendarOutcome> {
  try {
    await hostAnswer((callbacks) =>
      Taro.addPhoneCalendar({
        title: entry.title,
        startTime: seconds(entry.startsAt),
        endTime: String(seconds(entry.endsAt)),
        location: entry.place,
        description: entry.notes,
        alarm: true,
        alarmOffset: 3600,
        ...callbacks,
      }),
    );
    return "added";
  } catch {
    return "declined";
  }
}
