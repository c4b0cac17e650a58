/** Work that goes on after the answer has left: on Vercel the function is kept awake for it, elsewhere it just runs. */
export type AfterResponse = (work: () => Promise<void>) => void;
