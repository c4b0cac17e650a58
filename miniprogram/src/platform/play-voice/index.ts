import Taro from "@tarojs/taro";

let playing: { stop(): void } | undefined;

/** Plays one voice message; another one that plays is stopped. Answers how to stop it. */
export function playVoice(address: string, onEnd: (well: boolean) => void): () => void {
  playing?.stop();
  const sound = Taro.createInnerAudioContext();
  let over = false;
  const end = (well: boolean) => {
    if (over) return;
    over = true;
    sound.destroy();
    onEnd(well);
  };
  sound.onEnded(() => end(true));
  sound.onError(() => end(false));
  sound.src = address;
  sound.play();
  const mine = { stop: () => end(true) };
  playing = mine;
  return mine.stop;
}
