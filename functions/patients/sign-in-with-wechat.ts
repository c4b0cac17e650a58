import type { patients } from "../../shared/patients/contract";
import { refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { signIn } from "./sign-in";

export const signInWithWechat =
  (parts: Parts): Answering<(typeof patients)["calls"]["signInWithWechat"]> =>
  async ({ code }, call) => {
    const exchanged = await parts.wechat.exchangeLoginCode(code);
    if (exchanged.ok) return signIn(parts, exchanged.value, call);
    if (exchanged.code === "code-refused") return refused("wechat.code-refused");
    const phone = parts.deskPhone;
    return exchanged.code === "risk-blocked"
      ? refused("wechat.risk-blocked", { phone })
      : refused("wechat.unreachable", { phone });
  };
