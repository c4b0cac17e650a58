import type { Language } from "../../../../shared/kernel/words";

/** Mini programs have no voice of their own: the button is not shown. */
export const canReadAloud = (): boolean => false;
export function readAloud(_text: string, _language: Language, _onEnd: () => void): void {}
export function stopReading(): void {}
