import { yuan, type Fen } from "../../../shared/kernel/money";
import { clockOf, dayOf, weekdayOf, type ClockTime, type Day, type Instant } from "../../../shared/kernel/time";
import type { Language } from "../../../shared/kernel/words";

// Written out by hand: mini-program hosts cannot be relied on for Intl.
const WEEKDAYS: Record<Language, readonly string[]> = {
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const sayWeekday = (day: Day, language: Language): string => WEEKDAYS[language][weekdayOf(day) - 1] ?? "";

/** 11月28日 周六 / Sat 28 Nov; with the year where `from` (usually today) lies in another. */
export function sayDay(day: Day, language: Language, from?: Day): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const weekday = sayWeekday(day, language);
  const other = from !== undefined && !from.startsWith(year);
  if (language === "zh") return `${other ? `${year}年` : ""}${Number(month)}月${Number(date)}日 ${weekday}`;
  return `${weekday} ${Number(date)} ${MONTHS[Number(month) - 1] ?? ""}${other ? ` ${year}` : ""}`;
}

/** 1995年3月7日 / 7 Mar 1995: a day long past, where the weekday says nothing. */
export function sayDate(day: Day, language: Language): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (language === "zh") return `${year}年${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

/** 2026年11月 / Nov 2026, given as 2026-11. */
export function sayMonth(monthOfYear: string, language: Language): string {
  const [year = "", month = ""] = monthOfYear.split("-");
  return language === "zh" ? `${year}年${Number(month)}月` : `${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

const half = (time: ClockTime, language: Language): string => {
  const morning = Number(time.slice(0, 2)) < 12;
  if (language === "zh") return morning ? "上午" : "下午";
  return morning ? "am" : "pm";
};
const dial = (time: ClockTime): string => `${Number(time.slice(0, 2)) % 12 || 12}${time.slice(2)}`;

/** 上午 8:00 / 8:00 am */
export const sayClock = (time: ClockTime, language: Language): string =>
  // Nobody reads 上午 12:30 as half past midnight.
  language === "zh" && time.startsWith("00:")
    ? `凌晨 0${time.slice(2)}`
    : language === "zh"
      ? `${half(time, "zh")} ${dial(time)}`
      : `${dial(time)} ${half(time, "en")}`;

/** 上午 8:00–8:30 / 8:00–8:30 am; both halves are named where the range passes noon. */
export function sayTimes(from: ClockTime, to: ClockTime, language: Language): string {
  if (half(from, language) !== half(to, language)) return `${sayClock(from, language)}–${sayClock(to, language)}`;
  return language === "zh"
    ? `${half(from, "zh")} ${dial(from)}–${dial(to)}`
    : `${dial(from)}–${dial(to)} ${half(to, "en")}`;
}

/** A moment in Shanghai: 11月28日 周六 上午 8:00 / Sat 28 Nov, 8:00 am */
export function sayMoment(at: Instant, language: Language, from?: Day): string {
  const [day, clock] = [sayDay(dayOf(at), language, from), sayClock(clockOf(at), language)];
  return language === "zh" ? `${day} ${clock}` : `${day}, ${clock}`;
}

/** ¥1,300.05 */
export const sayYuan = (fen: Fen): string => {
  const amount = yuan(Math.abs(fen)).replace(/\B(?=(\d{3})+\.)/g, ",");
  return fen < 0 ? `-¥${amount}` : `¥${amount}`;
};
