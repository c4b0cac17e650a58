import type { patients } from "../../shared/patients/contract";
import { refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import { CODE_RULES } from "./one-time-codes";
import type { Parts } from "./parts";

export const sendCode =
  (parts: Parts): Answering<(typeof patients)["calls"]["sendCode"]> =>
  async ({ phone }, call) => {
    const code = parts.ids.digits(CODE_RULES.digits);
    const issued = await parts.codes.issue(call.tenant, phone, code, call.now);
    if (!issued.ok) return issued.code === "code.too-many" ? refused(issued.code, { phone: parts.deskPhone }) : issued;
    const sent = await parts.sms.send(phone, "sign-in-code", [code, String(CODE_RULES.lifeMinutes)]);
    if (sent.ok) return issued;
    // Another text went to this number a moment ago: the wait for our own next code covers it.
    if (sent.code === "limited" && sent.details === "for-seconds")
      return refused("code.too-soon", { resendAt: issued.value.resendAt });
    return sent.code === "limited"
      ? refused("code.too-many", { phone: parts.deskPhone })
      : refused("sms.unreachable", { phone: parts.deskPhone });
  };
