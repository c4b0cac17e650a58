import { CALL_LOGGED } from "../../../shared/appointments/day-row";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused } from "../../../shared/kernel/result";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import { lineOf } from "../step";

type Calls = (typeof sessions)["calls"];

/** A telephone call beside the case, for colleagues: nothing of the application moves, so nobody's step is disturbed by it. */
export const logCall =
  (parts: Parts): Answering<Calls["logCall"]> =>
  async ({ id, stepId, outcome, note }, call) => {
    const { tenant, now } = call;
    const application = await parts.repository.application(id, call);
    if (!application) return refused("thing.missing");
    const line = lineOf({ after: application, reason: `${CALL_LOGGED},${outcome}`, internalNote: note }, call);
    const written = await parts.repository.commit([
      parts.day.lineWrite(id, stepId, line, tenant),
      auditOfWrite(call, { subject: application.personId, thing: `application#${id}`, action: "log-call" }),
    ]);
    if (written.ok) return done({ at: now });
    const earlier = await parts.repository.line(id, stepId, tenant);
    return earlier?.fingerprint === call.fingerprint ? done({ at: earlier.at }) : refused("request.reused");
  };
