import { hash, verify as verifyPassword } from "@node-rs/argon2";
import { base32 } from "@otplib/plugin-base32-scure";
import { crypto } from "@otplib/plugin-crypto-node";
import { verify as verifyCode } from "@otplib/totp";
import type { hospital } from "../../shared/hospital/contract";
import { done, refused } from "../../shared/kernel/result";
import { addMinutes, dayOf } from "../../shared/kernel/time";
import type { Answering } from "../kernel/call";
import { SESSION_LIFE, type Sessions } from "../kernel/session";
import type { Repository, StaffAccount } from "./repository";

/** Five wrong tries close an account for a quarter of an hour (T22). */
const TRIES = 5;
const LOCK_MINUTES = 15;
const STEP_SECONDS = 30;

/** argon2id with 19 MiB, two passes, one lane: the OWASP floor. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

let decoy: Promise<string> | undefined;

export const staffSignIn =
  (
    repository: Repository,
    sessions: Sessions,
    renewalPhone: string,
  ): Answering<(typeof hospital)["calls"]["staffSignIn"]> =>
  async ({ name, password, code }, call) => {
    const { tenant, now } = call;
    const id = await repository.staffIdOf(tenant, name);
    const account = id ? await repository.staff(tenant, id) : undefined;
    if (account?.lockedUntil && account.lockedUntil > now)
      return refused("sign-in.locked", { until: account.lockedUntil });
    // An unknown name costs as much time as a known one, so that names cannot be told apart.
    decoy ??= hashPassword("no account has this password");
    const passwordFits = await verifyPassword(account?.passwordHash ?? (await decoy), password);
    const step = account && (await stepOf(account, code, now));
    if (!account || account.disabled || !passwordFits || step === undefined) {
      if (account) await countFailure(repository, tenant, account, now);
      return refused("sign-in.wrong");
    }
    if (account.credentialUntil < dayOf(now)) return refused("credential.expired", { phone: renewalPhone });
    const { lockedUntil: _lockedUntil, ...open } = account;
    const signedIn: StaffAccount = { ...open, v: account.v + 1, failures: 0, lastStep: step };
    if (!(await repository.commit(repository.saveStaff(tenant, signedIn, { version: account.v }))).ok)
      return refused("sign-in.wrong");
    const { member } = account;
    const actor = { kind: "staff" as const, staffId: member.id, displayName: member.displayName, roles: member.roles };
    const session = await sessions.open(tenant, actor);
    return done({ ...session, staff: member, idleMinutes: SESSION_LIFE.staff.idleMinutes });
  };

/** The authenticator step that this code belongs to, if it is right, at most one step off, and not used yet. */
export async function stepOf(account: StaffAccount, code: string, now: string): Promise<number | undefined> {
  const epoch = Math.floor(Date.parse(now) / 1000);
  const asked = { secret: account.totpSecret, token: code, epoch, epochTolerance: STEP_SECONDS };
  const checked = await verifyCode({ ...asked, crypto, base32 });
  if (!checked.valid) return undefined;
  const step = Math.floor(epoch / STEP_SECONDS) + (checked.delta ?? 0);
  return step > account.lastStep ? step : undefined;
}

/** One wrong try more; the fifth closes the account for a while. */
export async function countFailure(
  repository: Repository,
  tenant: string,
  seen: StaffAccount,
  now: string,
): Promise<void> {
  let account: StaffAccount | undefined = seen;
  for (let tries = 0; account && tries < 10; tries++) {
    const failures = account.failures + 1;
    const locks = failures >= TRIES;
    const next: StaffAccount = {
      ...account,
      v: account.v + 1,
      failures: locks ? 0 : failures,
      ...(locks ? { lockedUntil: addMinutes(now, LOCK_MINUTES) } : {}),
    };
    if ((await repository.commit(repository.saveStaff(tenant, next, { version: account.v }))).ok) return;
    account = await repository.staff(tenant, account.member.id);
  }
}
