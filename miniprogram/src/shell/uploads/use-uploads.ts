import { useCallback, useEffect, useRef, useState } from "react";
import { documentPolicy } from "../../../../shared/documents/policy";
import type { DocumentKind } from "../../../../shared/documents/model";
import { chooseFiles, type FileSource } from "../../platform/choose-file";
import type { FileAnswer } from "./file-answer";
import { answerFor, discard, holdAgain, upload } from "./uploads";

type Files = readonly FileAnswer[];
export const MOST_FILES = documentPolicy.mostPerApplication;

/**
 * The files of a form: sends what waits, also what a closed program left waiting, and says how far each is.
 * `change` writes into the form, which outlives this page.
 */
export function useUploads(
  personId: string,
  files: Files,
  change: (how: (files: Files) => Files) => void,
  most: number = MOST_FILES,
) {
  const [percents, setPercents] = useState<Readonly<Record<string, number>>>({});
  const underWay = useRef(new Set<string>());

  const replace = useCallback(
    (id: string, part: Partial<FileAnswer>) =>
      change((all) => all.map((file) => (file.id === id ? { ...file, fault: undefined, ...part } : file))),
    [change],
  );

  const send = useCallback(
    async (file: FileAnswer) => {
      if (underWay.current.has(file.id)) return;
      underWay.current.add(file.id);
      const outcome = await upload(file, personId, (percent) =>
        setPercents((last) => ({ ...last, [file.id]: percent })),
      );
      underWay.current.delete(file.id);
      replace(file.id, outcome);
    },
    [personId, replace],
  );

  useEffect(() => {
    for (const file of files) if (file.state === "waiting") void send(file);
  }, [files, send]);

  const add = useCallback(
    async (kind: DocumentKind, source: FileSource) => {
      const chosen = await chooseFiles(source, most - files.length);
      const added = chosen.map((file) => answerFor(file, kind));
      if (added.length) change((all) => [...all, ...added].slice(0, most));
    },
    [change, files.length, most],
  );

  const remove = useCallback(
    (id: string) => {
      discard(id);
      change((all) => all.filter((file) => file.id !== id));
    },
    [change],
  );

  /** Once more; a file whose bytes are gone is chosen once more, and another file in its place gets its own id. */
  const retry = useCallback(
    async (file: FileAnswer, source: FileSource) => {
      if (file.fault !== "file.choose-again") return replace(file.id, { state: "waiting" });
      const [chosen] = await chooseFiles(source, 1);
      if (!chosen) return;
      if (holdAgain(file, chosen)) return replace(file.id, { state: "waiting" });
      discard(file.id);
      const other = answerFor(chosen, file.kind);
      change((all) => all.map((one) => (one.id === file.id ? other : one)));
    },
    [change, replace],
  );

  /** The hospital does not take this file. */
  const fail = useCallback((id: string, fault: string) => replace(id, { state: "failed", fault }), [replace]);
  return { files, percents, add, remove, retry, fail };
}
export type Uploads = ReturnType<typeof useUploads>;
