import type { hospital } from "../../shared/hospital/contract";
import { done, refused } from "../../shared/kernel/result";
import type { Handlers } from "../kernel/call";
import type { Sessions } from "../kernel/session";
import type { HospitalQueries } from "./queries";
import type { Repository } from "./repository";
import { proveAgain } from "./prove-again";
import { saveCalendarYear } from "./save-calendar";
import { staffSignIn } from "./staff-sign-in";

/** What the calls of this domain are given. `renewalPhone`: whom staff call about an expired credential. */
export type Parts = {
  readonly repository: Repository;
  readonly queries: HospitalQueries;
  readonly sessions: Sessions;
  readonly renewalPhone: string;
};

/** Every call of the contract, as code. */
export const hospitalHandlers = ({
  repository,
  queries,
  sessions,
  renewalPhone,
}: Parts): Handlers<typeof hospital> => ({
  directory: async (_input, { tenant }) => done(await queries.directory(tenant)),
  priceList: async (_input, { tenant }) => done(await queries.priceList(tenant)),
  calendar: async (_input, { tenant }) => done({ years: await repository.calendar(tenant) }),
  saveCalendarYear: saveCalendarYear(repository),
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
