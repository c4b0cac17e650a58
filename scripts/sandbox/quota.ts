/** Counts calls in a window that begins with the first of them; the count is forgotten when the window has passed. */
export type Quota = { exceeded(key: string, limit: number, windowMs: number): boolean };

export const openQuota = (now: () => number): Quota => {
  const windows = new Map<string, { since: number; calls: number }>();
  return {
    exceeded: (key, limit, windowMs) => {
      const open = windows.get(key);
      if (open === undefined || now() - open.since >= windowMs) {
        windows.set(key, { since: now(), calls: 1 });
        return limit < 1;
      }
      open.calls += 1;
      return open.calls > limit;
    },
  };
};

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
