import { useState } from "react";
import { pseudonymOf, verifyDraw, type DrawCheck } from "../../../shared/outpatient/draw";
import type { DrawReport } from "../../../shared/outpatient/views";
import type { Refusal } from "../kernel/api";
import { useCall } from "../kernel/use-call";
import { calls } from "./calls";
import { hashes } from "./hashes";

const pause = () => new Promise((resolve) => setTimeout(resolve, 0));

type Checked = { readonly check: DrawCheck; readonly ownRank: number | undefined };

/** The public report of a draw, and the check of it on this phone: nobody has to believe the hospital. */
export function useDraw(sessionId: string, personId: string | undefined) {
  const call = useCall(sessionId ? () => calls.drawReport({ sessionId }) : null, [sessionId]);
  const [checked, setChecked] = useState<Checked>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const pseudonym = personId ? pseudonymOf(hashes, personId, sessionId) : undefined;

  const verify = async (report: DrawReport) => {
    if (!report.seed || busy) return;
    setBusy(true);
    setRefusal(undefined);
    const pseudonyms = [...report.pseudonyms];
    let { next } = report;
    while (next !== undefined) {
      const page = await calls.drawReport({ sessionId, from: next });
      if (!page.ok) {
        setRefusal(page);
        return setBusy(false);
      }
      pseudonyms.push(...page.value.pseudonyms);
      next = page.value.next;
    }
    // lets the button say that it works before the counting begins
    await pause();
    const { places, won, leftOut, seed } = report;
    const check = verifyDraw(hashes, { commitment: report.rush.commitment, seed, pseudonyms, places, won, leftOut });
    const at = pseudonym ? pseudonyms.indexOf(pseudonym) : -1;
    setChecked({ check, ownRank: at >= 0 ? at + 1 : undefined });
    setBusy(false);
  };
  return { call, pseudonym, checked, verify, busy, refusal };
}
export type DrawInHand = ReturnType<typeof useDraw>;
