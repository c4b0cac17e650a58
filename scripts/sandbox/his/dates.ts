/** A span of time [from, until) in milliseconds: what a FHIR date of some precision stands for. */
export type Span = { readonly from: number; readonly until: number };

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** Reads a FHIR date, dateTime or instant; without a zone it is Asia/Shanghai, where the hospital stands. */
export const spanOf = (text: string): Span | undefined => {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [, year = "", month, day, hour, minute = "00", second, zone = "+08:00"] = match;
  const start = `${year}-${month ?? "01"}-${day ?? "01"}T${hour ?? "00"}:${minute}:${second ?? "00"}${zone}`;
  const from = Date.parse(start);
  if (Number.isNaN(from)) return undefined;
  if (hour !== undefined) return { from, until: from + (second === undefined ? 60_000 : 1_000) };
  if (day !== undefined) return { from, until: from + 86_400_000 };
  const next =
    month === undefined || month === "12"
      ? `${Number(year) + 1}-01-01`
      : `${year}-${String(Number(month) + 1).padStart(2, "0")}-01`;
  return { from, until: Date.parse(`${next}T00:00:00+08:00`) };
};

const COMPARE: Readonly<Record<string, (target: Span, asked: Span) => boolean>> = {
  eq: (target, asked) => target.from >= asked.from && target.until <= asked.until,
  ne: (target, asked) => target.from < asked.from || target.until > asked.until,
  ge: (target, asked) => target.until > asked.from,
  gt: (target, asked) => target.until > asked.until,
  le: (target, asked) => target.from < asked.until,
  lt: (target, asked) => target.from < asked.from,
};

/** A date parameter such as "ge2026-11-01" as a test on a resource's span; undefined when it is malformed. */
export const dateTest = (parameter: string): ((target: Span) => boolean) | undefined => {
  const [, prefix = "eq", text = ""] = /^(eq|ne|ge|gt|le|lt)?(.*)$/.exec(parameter) ?? [];
  const asked = spanOf(text);
  const compare = COMPARE[prefix];
  return asked === undefined || compare === undefined ? undefined : (target) => compare(target, asked);
};
