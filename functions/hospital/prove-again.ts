import type { hospital } from "../../shared/hospital/contract";
import { FRESH_MINUTES } from "../../shared/kernel/contract";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Sessions } from "../kernel/session";
import type { Repository } from "./repository";
import { countFailure, stepOf } from "./staff-sign-in";

/** A further authenticator code, never used before, makes this session's proof fresh; wrong ones count as at sign-in (T22). */
export const proveAgain =
  (repository: Repository, sessions: Sessions): Answering<(typeof hospital)["calls"]["proveAgain"]> =>
  async ({ code }, { tenant, now, actor, sessionKey }) => {
    const account = await repository.staff(tenant, actor.staffId);
    if (!account || !sessionKey) return refused("thing.missing");
    if (account.lockedUntil && account.lockedUntil > now)
      return refused("sign-in.locked", { until: account.lockedUntil });
    const step = await stepOf(account, code, now);
    if (step === undefined) {
      await countFailure(repository, tenant, account, now);
      return refused("proof.wrong");
    }
    const proved = { ...account, v: account.v + 1, failures: 0, lastStep: step };
    if (!(await repository.commit(repository.saveStaff(tenant, proved, { version: account.v }))).ok)
      return refused("proof.wrong");
    await sessions.prove(tenant, sessionKey);
    return done({ freshMinutes: FRESH_MINUTES });
  };
