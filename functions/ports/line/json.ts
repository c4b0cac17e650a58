import * as z from "zod/mini";
import { Misunderstood, type LineAnswer } from "./port";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The JSON of an answer, whatever its content type says; throws {@link Misunderstood} where it is none. */
export function jsonOf(answer: LineAnswer): unknown {
  try {
    return JSON.parse(decoder.decode(answer.bytes));
  } catch {
    throw new Misunderstood("not JSON");
  }
}

/** The value as its schema says; throws {@link Misunderstood} where it is something else. The value is not in the message. */
export function shaped<S extends z.ZodMiniType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Misunderstood("another shape");
  return parsed.data;
}
