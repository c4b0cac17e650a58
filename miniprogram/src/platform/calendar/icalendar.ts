import type { CalendarEntry } from "./entry";

const moment = (instant: string) => instant.replace(/[-:]|\.\d{3}/g, "");
const escaped = (text: string) => text.replace(/([\\;,])/g, "\\$1").replace(/\n/g, "\\n");

/** An iCalendar file (RFC 5545) with one event and an alarm an hour before. */
export const icalendar = (entry: CalendarEntry): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Smart Hospital//Appointment//EN",
    "BEGIN:VEVENT",
    `UID:${entry.id}@smart-hospital`,
    `DTSTAMP:${moment(entry.startsAt)}`,
    `DTSTART:${moment(entry.startsAt)}`,
    `DTEND:${moment(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `LOCATION:${escaped(entry.place)}`,
    `DESCRIPTION:${escaped(entry.notes)}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(entry.title)}`,
    "TRIGGER:-PT1H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
