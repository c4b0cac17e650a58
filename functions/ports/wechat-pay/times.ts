import { addMinutes, Day, type Instant } from "../../../shared/kernel/time";

const SHANGHAI_MINUTES = 480;
const WRITTEN = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** The moment of an RFC 3339 text ("2018-06-08T10:34:56+08:00"); undefined for anything else. */
export function instantOf(text: string): Instant | undefined {
  const day = WRITTEN.exec(text)?.[1];
  if (day === undefined || !Day.safeParse(day).success || Number.isNaN(Date.parse(text))) return undefined;
  return addMinutes(text, 0);
}

/** A moment in RFC 3339 at +08:00, whole seconds: the way in which WeChat Pay wants it. */
export const shanghaiText = (instant: Instant): string => `${addMinutes(instant, SHANGHAI_MINUTES).slice(0, 19)}+08:00`;

/** Whole seconds since 1970, as text. */
export const secondsText = (instant: Instant): string => String(Math.floor(Date.parse(instant) / 1000));
