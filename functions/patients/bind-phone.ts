import type { patients } from "../../shared/patients/contract";
import { maskPhone } from "../../shared/patients/model";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import type { Parts } from "./parts";
import type { Account, Repository } from "./repository";

/** Somebody else may write the same account at the same moment: look again and decide again, so often. */
const TRIES = 5;

/**
 * Binds the number that WeChat vouches for. Where that number already has an account (made on the web) and this one is
 * still empty, WeChat's sign-in leads to that account from now on: the phone signs in again and finds its family.
 */
export const bindPhone =
  (parts: Parts): Answering<(typeof patients)["calls"]["bindPhone"]> =>
  async ({ code }, call) => {
    const { repository } = parts;
    const asked = await parts.wechat.phoneNumber(code);
    if (!asked.ok)
      return asked.code === "unreachable"
        ? refused("wechat.unreachable", { phone: parts.deskPhone })
        : refused("wechat.code-refused");
    const { phone } = asked.value;
    for (let tries = 0; tries < TRIES; tries++) {
      const account = await repository.account(call.tenant, call.actor.accountId);
      if (!account) return refused("thing.missing");
      const writes = await bindingOf(repository, call.tenant, account, phone);
      if ((await repository.commit(writes)).ok) return done({ maskedPhone: maskPhone(phone) });
    }
    throw new Error("a phone number could not be bound");
  };

async function bindingOf(repository: Repository, tenant: string, account: Account, phone: string): Promise<Write[]> {
  const holder = await repository.accountByPhone(tenant, phone);
  if (holder && holder !== account.id && account.openid) {
    const [members, other] = await Promise.all([
      repository.members(tenant, account.id),
      repository.account(tenant, holder),
    ]);
    if (other && members.length === 0)
      return [
        repository.pointOpenid(tenant, account.openid, holder, "any"),
        repository.saveAccount(
          tenant,
          { ...other, v: other.v + 1, openid: account.openid, unionid: account.unionid },
          { version: other.v },
        ),
      ];
  }
  const former = account.phone === phone ? undefined : account.phone;
  const ledHere = former !== undefined && (await repository.accountByPhone(tenant, former)) === account.id;
  return [
    repository.saveAccount(tenant, { ...account, v: account.v + 1, phone }, { version: account.v }),
    ...(holder ? [] : [repository.pointPhone(tenant, phone, account.id)]),
    ...(ledHere ? [repository.unpointPhone(tenant, former)] : []),
  ];
}
