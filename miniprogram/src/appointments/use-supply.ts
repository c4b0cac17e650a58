import { useCallback, useEffect, useState } from "react";
import { NtReport } from "../../../shared/appointments/model";
import type { ApplicationView } from "../../../shared/appointments/views";
import type { FieldError } from "../../../shared/kernel/contract";
import { mistakesIn } from "../kernel/mistakes";
import { storage } from "../kernel/storage";
import type { FileAnswer } from "../shell/uploads/file-answer";
import { useUploads } from "../shell/uploads/use-uploads";
import { noAnswers, ntOf, type Answers } from "./answers";
import type { ApplicationInHand } from "./use-application";

type Kept = { files: readonly FileAnswer[]; nt: Answers["nt"]; note: string };
const nothing: Kept = { files: [], nt: noAnswers.nt, note: "" };
const nameOf = ({ id, version }: ApplicationView) => `ultrasound-supply-${id}-${version}`;

function keptFor(view: ApplicationView): Kept {
  try {
    return { ...nothing, ...(JSON.parse(storage.read(nameOf(view)) ?? "{}") as Partial<Kept>) };
  } catch {
    return nothing;
  }
}

/** What she adds because the desk asked: kept on the phone until it has been sent. */
export function useSupply(view: ApplicationView, hand: ApplicationInHand) {
  const [kept, setKept] = useState(() => keptFor(view));
  const [mistakes, setMistakes] = useState<readonly FieldError[]>([]);
  const name = nameOf(view);
  useEffect(() => storage.write(name, JSON.stringify(kept)), [name, kept]);
  const set = useCallback((part: Partial<Kept>) => setKept((last) => ({ ...last, ...part })), []);
  const changeFiles = useCallback(
    (how: (files: readonly FileAnswer[]) => readonly FileAnswer[]) =>
      setKept((last) => ({ ...last, files: how(last.files) })),
    [],
  );
  const uploads = useUploads(view.personId, kept.files, changeFiles);

  const send = async () => {
    const { files, nt, note } = kept;
    const open = files.find(({ state }) => state !== "sent");
    const report = nt.done === "elsewhere" ? (ntOf(nt) as NtReport) : undefined;
    const wrong = report ? mistakesIn(NtReport, report).map(({ path, code }) => ({ path: `nt.${path}`, code })) : [];
    if (open) wrong.unshift({ path: "documentIds", code: open.state === "waiting" ? "file.waiting" : "file.failed" });
    if (files.length === 0 && !report && note.trim() === "") wrong.push({ path: "note", code: "answer.empty" });
    setMistakes(wrong);
    if (wrong.length) return;
    const documentIds = files.map(({ id }) => id);
    const taken = await hand.supply({ documentIds, note: note.trim(), ...(report ? { nt: report } : {}) });
    if (taken) storage.remove(name);
  };
  return { ...kept, set, mistakes, uploads, send };
}
