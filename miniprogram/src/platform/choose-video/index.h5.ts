import type { Clip } from "./clip";

export type { Clip } from "./clip";
export const canChooseVideo = (): boolean => true;

/** Films or chooses a clip; undefined when she changes her mind. Its length is read from the file. */
export function chooseVideo(_mostSeconds: number): Promise<Clip | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "video/mp4";
  input.hidden = true;
  document.body.appendChild(input);
  return new Promise((resolve) => {
    const end = (file?: File) => {
      input.remove();
      if (!file) return resolve(undefined);
      const path = URL.createObjectURL(file);
      const clip = { name: file.name, path, blob: file, bytes: file.size };
      void lengthOf(path).then((seconds) => resolve({ ...clip, seconds }));
    };
    input.addEventListener("change", () => end(input.files?.[0]));
    input.addEventListener("cancel", () => end());
    input.click();
  });
}

function lengthOf(path: string): Promise<number> {
  const film = document.createElement("video");
  film.preload = "metadata";
  return new Promise((resolve) => {
    film.onloadedmetadata = () => resolve(Math.max(1, Math.round(Number.isFinite(film.duration) ? film.duration : 1)));
    film.onerror = () => resolve(1);
    film.src = path;
  });
}
