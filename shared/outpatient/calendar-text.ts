import type { Instant } from "../kernel/time";

/** One entry of a calendar. */
export type CalendarEntry = {
  readonly uid: string;
  /** Grows with every change, so that a calendar replaces the entry that it has. */
  readonly sequence: number;
  readonly writtenAt: Instant;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly title: string;
  readonly place: string;
  readonly note: string;
  /** Reminders, in minutes before it. */
  readonly remindMinutes: readonly number[];
};

/** A content line holds at most 75 octets (RFC 5545 3.1). */
const MOST_OCTETS = 75;
const octets = (letter: string): number => {
  const point = letter.codePointAt(0)!;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

function folded(line: string): string {
  let [out, width] = ["", 0];
  for (const letter of line) {
    const size = octets(letter);
    if (width + size > MOST_OCTETS) {
      out += "\r\n ";
      width = 1;
    }
    out += letter;
    width += size;
  }
  return `${out}\r\n`;
}

const stamp = (at: Instant): string => at.replace(/[-:]|\.\d{3}/g, "");
/** Backslash, semicolon, comma and line ends are written out (RFC 5545 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** An iCalendar text (RFC 5545) with one event, in UTC, folded and with CRLF. */
export function calendarText(entry: CalendarEntry): string {
  const alarms = entry.remindMinutes.flatMap((minutes) => [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(entry.title)}`,
    `TRIGGER:-PT${minutes}M`,
    "END:VALARM",
  ]);
  const all = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Smart Hospital//Visits//ZH",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${stamp(entry.writtenAt)}`,
    `DTSTART:${stamp(entry.startsAt)}`,
    `DTEND:${stamp(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `LOCATION:${escaped(entry.place)}`,
    `DESCRIPTION:${escaped(entry.note)}`,
    ...alarms,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return all.map(folded).join("");
}
