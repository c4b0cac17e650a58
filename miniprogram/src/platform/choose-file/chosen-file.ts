/** A file that a person chose: `path` is a temporary path in a mini program, an object URL in a browser. */
export type ChosenFile = {
  readonly name: string;
  readonly size: number;
  readonly mediaType: "image/jpeg" | "image/png" | "application/pdf" | "unknown";
  readonly path: string;
  /** The file itself, in a browser. */
  readonly blob?: Blob;
};

export type FileSource = "photo" | "document";

const TYPES: Record<string, ChosenFile["mediaType"]> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  pdf: "application/pdf",
};

/** The type told by a file's name; the server looks at the bytes. */
export const typeOfName = (name: string): ChosenFile["mediaType"] =>
  TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "unknown";

/** The last part of a path. */
export const nameOfPath = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
