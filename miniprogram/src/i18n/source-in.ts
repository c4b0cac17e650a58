import type { Language } from "../../../shared/kernel/words";

/** A source is kept as one text, "中文 / English": each reader gets her half; one without a second half is shown whole. */
export function sourceIn(language: Language, source: string): string {
  const halves = source.split(" / ");
  if (halves.length !== 2) return source;
  return (language === "zh" ? halves[0] : halves[1]) ?? source;
}
