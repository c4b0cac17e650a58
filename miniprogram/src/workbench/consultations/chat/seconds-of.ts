/** How long a clip or a recording is, in whole seconds (at least one); undefined when this browser cannot read it. */
export function secondsOf(media: Blob): Promise<number | undefined> {
  const url = URL.createObjectURL(media);
  const player = document.createElement("video");
  player.preload = "metadata";
  return new Promise((resolve) => {
    const end = (seconds: number | undefined) => {
      URL.revokeObjectURL(url);
      resolve(seconds);
    };
    player.onloadedmetadata = () =>
      end(Number.isFinite(player.duration) ? Math.max(1, Math.round(player.duration)) : undefined);
    player.onerror = () => end(undefined);
    player.src = url;
  });
}
