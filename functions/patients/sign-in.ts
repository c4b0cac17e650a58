import type { Id } from "../../shared/kernel/ids";
import { done, type Done } from "../../shared/kernel/result";
import type { Instant } from "../../shared/kernel/time";
import type { Call } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import type { Parts } from "./parts";
import type { Account } from "./repository";

type SignedIn = { token: string; endsAt: Instant; isNew: boolean; hasPhone: boolean };
type By = { readonly openid: string; readonly unionid?: string } | { readonly phone: string };

/** Signs in whoever vouched-for openid or phone number this is; the first time, an account is made (once, under any race). */
export async function signIn(parts: Parts, by: By, call: Call): Promise<Done<SignedIn>> {
  const { repository } = parts;
  const find = (): Promise<Id | undefined> =>
    "openid" in by
      ? repository.accountByOpenid(call.tenant, by.openid)
      : repository.accountByPhone(call.tenant, by.phone);
  const known = await find();
  if (known) {
    if ("openid" in by && by.unionid !== undefined) await rememberUnionid(parts, known, by.unionid, call.tenant);
    return open(parts, known, false, call);
  }
  const account: Account = { id: parts.ids.id(), v: 1, createdAt: call.now, language: call.language, ...by };
  const point: Write =
    "openid" in by
      ? repository.pointOpenid(call.tenant, by.openid, account.id, "absent")
      : repository.pointPhone(call.tenant, by.phone, account.id);
  const made = await repository.commit([repository.saveAccount(call.tenant, account, "absent"), point]);
  if (made.ok) return open(parts, account.id, true, call);
  const first = await find();
  if (!first) throw new Error("an account was neither made nor found");
  return open(parts, first, false, call);
}

/** The unionid can come later than the account: it is kept as soon as WeChat tells it. Lost to a race, the next sign-in keeps it. */
async function rememberUnionid({ repository }: Parts, accountId: Id, unionid: string, tenant: string): Promise<void> {
  const account = await repository.account(tenant, accountId);
  if (!account || account.unionid === unionid) return;
  const after = { ...account, v: account.v + 1, unionid };
  await repository.commit([repository.saveAccount(tenant, after, { version: account.v })]);
}

async function open(parts: Parts, accountId: Id, isNew: boolean, call: Call): Promise<Done<SignedIn>> {
  const account = await parts.repository.account(call.tenant, accountId);
  const session = await parts.sessions.open(call.tenant, { kind: "patient", accountId });
  return done({ ...session, isNew, hasPhone: account?.phone !== undefined });
}
