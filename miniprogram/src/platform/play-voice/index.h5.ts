let playing: { stop(): void } | undefined;

/** Plays one voice message; another one that plays is stopped. Answers how to stop it. */
export function playVoice(address: string, onEnd: (well: boolean) => void): () => void {
  playing?.stop();
  const sound = new Audio(address);
  let over = false;
  const end = (well: boolean) => {
    if (over) return;
    over = true;
    sound.pause();
    onEnd(well);
  };
  sound.onended = () => end(true);
  sound.onerror = () => end(false);
  void sound.play().catch(() => end(false));
  const mine = { stop: () => end(true) };
  playing = mine;
  return mine.stop;
}
