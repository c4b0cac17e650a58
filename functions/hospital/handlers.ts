import type { hospital } from "../../shared/hospital/contract";
import { done, refused } from "../../shared/kernel/result";
import type { Handlers } from "../kernel/call";
import type { Sessions } from "../kernel/session";
import type { HospitalQueries } from "./queries";
import type { Repository } from "./repository";
import { proveAgain } from "./prove-again";
import { staffSignIn } from "./staff-sign-in";

/** Every call of the contract, as code. `renewalPhone`: whom staff call about an expired credential. */
export const hospitalHandlers = (
  repository: Repository,
  queries: HospitalQueries,
  sessions: Sessions,
  renewalPhone: string,
): Handlers<typeof hospital> => ({
  directory: async (_input, { tenant }) => done(await queries.directory(tenant)),
  priceList: async (_input, { tenant }) => done(await queries.priceList(tenant)),
  staffSignIn: staffSignIn(repository, sessions, renewalPhone),
  proveAgain: proveAgain(repository, sessions),
  staffMe: async (_input, { tenant, actor }) => {
    const account = await repository.staff(tenant, actor.staffId);
    return account ? done(account.member) : refused("thing.missing");
  },
  staffSignOut: async (_input, { tenant, sessionKey }) => {
    if (sessionKey) await sessions.end(tenant, sessionKey);
    return done({});
  },
});
