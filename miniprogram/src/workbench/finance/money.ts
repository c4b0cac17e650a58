import type { Fen } from "../../../../shared/kernel/money";

/** What somebody typed as yuan ("1300", "12.5") in fen, without float arithmetic; undefined when it is no amount. */
export function fenOf(text: string): Fen | undefined {
  const found = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0")) : undefined;
}
