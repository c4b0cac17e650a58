import { addDays } from "../../shared/kernel/time";
import { done } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { sessionLine } from "./show";

const TWO_WEEKS = 14;

export const sessions =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["sessions"]> =>
  async ({ departmentId, doctorId, from, days = TWO_WEEKS }, { tenant, now }) => {
    const rows = await parts.repository.sessions(tenant, departmentId, from, addDays(from, days - 1));
    const shown = rows.filter(({ session }) => doctorId === undefined || session.doctorId === doctorId);
    const { at, horizonDays } = parts.policy.release;
    return done({
      sessions: shown.map(({ session, free }) => sessionLine(session, free, parts, now)),
      fees: Object.fromEntries(shown.map(({ session }) => [session.doctorId, session.fen])),
      release: { at, days: horizonDays },
    });
  };
