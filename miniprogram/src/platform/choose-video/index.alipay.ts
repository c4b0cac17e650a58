import type { Clip } from "./clip";

export type { Clip } from "./clip";
/** This host promises no format for a clip: pictures and words are sent. */
export const canChooseVideo = (): boolean => false;
export const chooseVideo = (_mostSeconds: number): Promise<Clip | undefined> => Promise.resolve(undefined);
