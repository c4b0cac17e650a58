import type { Language } from "../../../../shared/kernel/words";

export const canReadAloud = (): boolean => "speechSynthesis" in window;

/** Reads a text aloud, a little slower than usual. */
export function readAloud(text: string, language: Language, onEnd: () => void): void {
  stopReading();
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.lang = language === "zh" ? "zh-CN" : "en-GB";
  spoken.rate = 0.9;
  spoken.onend = spoken.onerror = onEnd;
  window.speechSynthesis.speak(spoken);
}

export const stopReading = (): void => window.speechSynthesis.cancel();
