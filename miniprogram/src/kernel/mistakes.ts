import type { FieldError, Schema } from "../../../shared/kernel/contract";
import * as z from "zod/mini";

/** What does not fit, by the same schema that the server asks: path and code, the first mistake of each field. */
export function mistakesIn(schema: Schema, value: unknown): FieldError[] {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return [];
  const mistakes = new Map<string, string>();
  for (const { path, message } of parsed.error.issues) {
    const name = path.join(".");
    if (!mistakes.has(name)) mistakes.set(name, /^[a-z-]+\.[a-z-]+$/.test(message) ? message : "value.malformed");
  }
  return Array.from(mistakes, ([path, code]) => ({ path, code }));
}

/** The code for one field, if it is wrong. */
export const mistakeAt = (mistakes: readonly FieldError[], path: string): string | undefined =>
  mistakes.find((mistake) => mistake.path === path)?.code;
