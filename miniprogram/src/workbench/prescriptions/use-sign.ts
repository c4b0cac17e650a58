import { useState } from "react";
import type { RxCase } from "../../../../shared/prescriptions/views";
import { useWrite } from "../../kernel/use-write";
import { rxCalls } from "./calls";
import { writtenLines } from "./draft";
import type { Pad } from "./use-pad";

/** Codes after which the checks are asked again: what they rest on has changed. */
const CHECK_AGAIN = new Set(["price.changed", "profile.changed", "check.hard", "check.unanswered", "drug.stopped"]);

/** Signing what stands on the pad; `returned`: the prescription whose next content it becomes. */
export function useSign(consultationId: string, pad: Pad, returned: RxCase | undefined, onSigned: () => void) {
  const [done, setDone] = useState(false);
  const write = useWrite(
    (id, sent: { lines: string; overrides: string; totalFen: number; revised?: { id: string; version: number } }) =>
      rxCalls.sign({
        id: sent.revised?.id ?? id,
        consultationId,
        ...(sent.revised ? { revises: { version: sent.revised.version, stepId: id } } : {}),
        lines: writtenLines(pad.lines) ?? [],
        overrides: pad.overrides.filter(({ why }) => why.trim() !== ""),
        totalFen: sent.totalFen,
        read: true,
      }),
  );
  const sign = async () => {
    if (!pad.checked) return;
    const answer = await write.press({
      lines: JSON.stringify(writtenLines(pad.lines)),
      overrides: JSON.stringify(pad.overrides),
      totalFen: pad.checked.totalFen,
      ...(returned ? { revised: { id: returned.id, version: returned.version } } : {}),
    });
    if (!answer) return;
    if (answer.ok) {
      setDone(true);
      await pad.takeUp();
      return onSigned();
    }
    if (CHECK_AGAIN.has(answer.code)) pad.checkAgain();
    if (answer.code === "prescription.moved-on") onSigned();
  };
  return { sign, done, forget: () => setDone(false), busy: write.busy, refusal: write.refusal, clear: write.clear };
}
