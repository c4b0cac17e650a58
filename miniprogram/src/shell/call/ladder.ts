import type { TalkPolicy } from "../../../../shared/consultations/talk-policy";

/** Looking for a way between the two: with pictures, then by voice, then it says that writing is left (D3-04). */
export function createLadder(
  { fallBack: { connectSeconds, voiceSeconds } }: TalkPolicy,
  { onVoice, onText }: { onVoice(): void; onText(): void },
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    /** Begins to look; where it looks already, it goes on. */
    start(): void {
      timer ??= setTimeout(() => {
        onVoice();
        timer = setTimeout(onText, voiceSeconds * 1000);
      }, connectSeconds * 1000);
    },
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
