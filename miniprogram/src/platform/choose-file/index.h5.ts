import { typeOfName, type ChosenFile, type FileSource } from "./chosen-file";

export type { ChosenFile, FileSource } from "./chosen-file";

/** A browser's own dialogue offers camera, photos and files alike. */
export const fileSources: readonly FileSource[] = ["document"];

/** Lets the person choose files; an empty list when she changes her mind. */
export function chooseFiles(source: FileSource, most: number): Promise<ChosenFile[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = source === "photo" ? "image/jpeg,image/png" : "image/jpeg,image/png,application/pdf";
  input.multiple = most > 1;
  input.hidden = true;
  document.body.appendChild(input);
  return new Promise((resolve) => {
    const end = (files: ChosenFile[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener("change", () =>
      end(
        Array.from(input.files ?? [])
          .slice(0, most)
          .map(described),
      ),
    );
    input.addEventListener("cancel", () => end([]));
    input.click();
  });
}

const described = (file: File): ChosenFile => ({
  name: file.name,
  size: file.size,
  mediaType: typeOfName(file.name),
  path: URL.createObjectURL(file),
  blob: file,
});
