import type { patients } from "../../shared/patients/contract";
import { maskPhone } from "../../shared/patients/model";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";

/**
 * Binds the number that WeChat vouches for. Where that number already has an account (made on the web) and this one is
 * still empty, WeChat's sign-in leads to that account from now on: the phone signs in again and finds its family.
 */
export const bindPhone =
  (parts: Parts): Answering<(typeof patients)["calls"]["bindPhone"]> =>
  async ({ code }, call) => {
    const { repository } = parts;
    const { accountId } = call.actor;
    const asked = await parts.wechat.phoneNumber(code);
    if (!asked.ok)
      return asked.code === "unreachable"
        ? refused("wechat.unreachable", { phone: parts.deskPhone })
        : refused("wechat.code-refused");
    const { phone } = asked.value;
    const account = await repository.account(call.tenant, accountId);
    if (!account) return refused("thing.missing");
    const holder = await repository.accountByPhone(call.tenant, phone);
    const members = await repository.members(call.tenant, accountId);
    if (holder && holder !== accountId && account.openid && members.length === 0) {
      const other = await repository.account(call.tenant, holder);
      if (other)
        await repository.commit([
          repository.pointOpenid(call.tenant, account.openid, holder, "any"),
          repository.saveAccount(
            call.tenant,
            { ...other, v: other.v + 1, openid: account.openid },
            { version: other.v },
          ),
        ]);
    } else
      await repository.commit([
        repository.saveAccount(call.tenant, { ...account, v: account.v + 1, phone }, { version: account.v }),
        ...(holder ? [] : [repository.pointPhone(call.tenant, phone, accountId)]),
      ]);
    return done({ maskedPhone: maskPhone(phone) });
  };
