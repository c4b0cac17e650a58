import type { patients } from "../../shared/patients/contract";
import { maskPhone } from "../../shared/patients/model";
import { privacyPolicy } from "../../shared/patients/privacy-policy";
import { done, refused } from "../../shared/kernel/result";
import { addMinutes } from "../../shared/kernel/time";
import type { Answering } from "../kernel/call";
import { CODE_RULES } from "./one-time-codes";
import type { Parts } from "./parts";

type Calls = (typeof patients)["calls"];

/** A code for this purpose alone: one for signing in does not fit, and this one signs nobody in (T26). */
export const sendProofCode =
  (parts: Parts): Answering<Calls["sendProofCode"]> =>
  async (_input, { tenant, now, actor }) => {
    const phone = (await parts.repository.account(tenant, actor.accountId))?.phone;
    if (phone === undefined) return refused("phone.missing", { phone: parts.deskPhone });
    const code = parts.ids.digits(CODE_RULES.digits);
    const issued = await parts.proofCodes.issue(tenant, phone, code, now);
    if (!issued.ok) return issued.code === "code.too-many" ? refused(issued.code, { phone: parts.deskPhone }) : issued;
    const sent = await parts.sms.send(phone, "sign-in-code", [code, String(CODE_RULES.lifeMinutes)]);
    if (sent.ok) return done({ maskedPhone: maskPhone(phone), ...issued.value });
    if (sent.code === "limited" && sent.details === "for-seconds")
      return refused("code.too-soon", { resendAt: issued.value.resendAt });
    return sent.code === "limited"
      ? refused("code.too-many", { phone: parts.deskPhone })
      : refused("sms.unreachable", { phone: parts.deskPhone });
  };

/** A right code, or WeChat's word that it is the same person as ever, makes the session fresh; a wrong one ends nothing. */
export const proveMyself =
  (parts: Parts): Answering<Calls["proveMyself"]> =>
  async ({ by, code }, { tenant, now, actor, sessionKey }) => {
    const account = await parts.repository.account(tenant, actor.accountId);
    if (!account || !sessionKey) return refused("thing.missing");
    if (by === "text") {
      if (account.phone === undefined) return refused("phone.missing", { phone: parts.deskPhone });
      const used = await parts.proofCodes.use(tenant, account.phone, code, now);
      if (!used.ok) return used;
    } else {
      const exchanged = await parts.wechat.exchangeLoginCode(code);
      if (!exchanged.ok)
        return exchanged.code === "unreachable"
          ? refused("wechat.unreachable", { phone: parts.deskPhone })
          : refused("wechat.code-refused");
      const same = (await parts.repository.accountByOpenid(tenant, exchanged.value.openid)) === account.id;
      if (!same) return refused("wechat.code-refused");
    }
    await parts.sessions.prove(tenant, sessionKey);
    return done({ freshUntil: addMinutes(now, privacyPolicy.proof.minutes) });
  };
