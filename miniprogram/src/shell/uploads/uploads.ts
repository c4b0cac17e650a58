import { documents } from "../../../../shared/documents/contract";
import { documentPolicy } from "../../../../shared/documents/policy";
import { client } from "../../kernel/api";
import { newId } from "../../kernel/ids";
import type { ChosenFile } from "../../platform/choose-file";
import { sendFile } from "../../platform/upload";
import type { FileAnswer } from "./file-answer";

const calls = client(documents);
/** The bytes of this visit by the file's id. After a restart a file is asked for again, under the same id. */
const held = new Map<string, ChosenFile>();

/** A chosen file under a new id; what can never be accepted says so at once. */
export function answerFor(chosen: ChosenFile, kind: FileAnswer["kind"]): FileAnswer {
  const id = newId();
  held.set(id, chosen);
  const { name, size: bytes, mediaType, path } = chosen;
  const contentType = mediaType === "unknown" ? "image/jpeg" : mediaType;
  const file = { id, kind, name, contentType, bytes, ...(chosen.blob ? {} : { path }) };
  const fault =
    mediaType === "unknown"
      ? "file.type-refused"
      : bytes > documentPolicy.mostBytes
        ? "file.too-large"
        : bytes < 1
          ? "file.empty"
          : undefined;
  return fault ? { ...file, state: "failed", fault } : { ...file, state: "waiting" };
}

/** Gives a file its bytes back after a restart; false when it is another file and needs an id of its own. */
export function holdAgain(file: FileAnswer, chosen: ChosenFile): boolean {
  const same = chosen.size === file.bytes && chosen.mediaType === file.contentType;
  if (same) held.set(file.id, chosen);
  return same;
}

export const thumbnailOf = ({ id, contentType }: FileAnswer): string | undefined =>
  contentType === "application/pdf" ? undefined : held.get(id)?.path;

const bytesOf = ({ id, path, name, bytes, contentType }: FileAnswer): ChosenFile | undefined =>
  held.get(id) ??
  (path ? { name, size: bytes, path, mediaType: contentType === "image/webp" ? "unknown" : contentType } : undefined);

/** Asks for a place, sends, and has the file checked. Asked again with the same id it is the same file. */
export async function upload(
  file: FileAnswer,
  personId: string,
  onProgress: (percent: number) => void,
): Promise<Pick<FileAnswer, "state" | "fault">> {
  const { id, kind, contentType, bytes } = file;
  const asked = await calls.requestUpload({ id, personId, kind, contentType, bytes });
  if (!asked.ok) return { state: "failed", fault: asked.code };
  if (asked.value.document.state === "clean") return { state: "sent" };
  const form = asked.value.upload;
  if (form) {
    const chosen = bytesOf(file);
    if (!chosen) return { state: "failed", fault: "file.choose-again" };
    const arrived = await sendFile(chosen, form, onProgress).sent;
    if (!arrived) return { state: "failed", fault: held.has(id) ? "file.not-sent" : "file.choose-again" };
  }
  const checked = await calls.confirmUpload({ id });
  return checked.ok ? { state: "sent" } : { state: "failed", fault: checked.code };
}

/** Takes a file out. One that stays behind unanswered belongs to no application and is seen by nobody. */
export function discard(id: string): void {
  held.delete(id);
  void calls.remove({ id });
}
