import type { NoRecording, Recording } from "./voice";

export type { NoRecording, Recording, Voice } from "./voice";
/** This host gives a page no recording in a format that every phone plays: she writes, or sends a file. */
export const canRecord = (): boolean => false;
export const recordVoice = (_mostSeconds: number, _onEnd: () => void): Promise<Recording | NoRecording> =>
  Promise.resolve("unable");
