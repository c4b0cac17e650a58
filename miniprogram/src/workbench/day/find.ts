import type { DayLine } from "../../../../shared/appointments/day-views";

const WHOLE = /^[0-9a-hjkmnp-tv-z]{26}$/;

/** The number of a thing in what was scanned: bare, printed in capitals, or inside the address of a QR code. */
export function idIn(scanned: string): string | undefined {
  const text = scanned.trim().toLowerCase();
  if (WHOLE.test(text)) return text;
  const told = /[?&]id=([0-9a-z]{26})(?![0-9a-z])/.exec(text)?.[1];
  return told && WHOLE.test(told) ? told : undefined;
}

/** Who on the list is meant: by id, number ("A012", "12"), digits of the phone, or a part of the name. */
export function matchesOf(lines: readonly DayLine[], typed: string): readonly DayLine[] {
  const text = typed.trim().toLowerCase();
  if (!text) return lines;
  const id = idIn(text);
  if (id) return lines.filter((line) => line.id === id);
  const byNumber = lines.filter(({ number }) => number !== undefined && sameNumber(number, text));
  if (byNumber.length > 0) return byNumber;
  return lines.filter(({ maskedName, phoneTail }) => maskedName.toLowerCase().includes(text) || phoneTail === text);
}

const NUMBER = /^([a-z]*)0*(\d{1,3})$/;
/** "A012", "a12" and "12" are one number; four digits are the end of a phone number. */
function sameNumber(number: string, text: string): boolean {
  const [ours, typed] = [NUMBER.exec(number.toLowerCase()), NUMBER.exec(text)];
  return ours !== null && typed !== null && ours[2] === typed[2] && (typed[1] === "" || typed[1] === ours[1]);
}
