import type { patients } from "../../shared/patients/contract";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { signIn } from "./sign-in";

export const signInWithCode =
  (parts: Parts): Answering<(typeof patients)["calls"]["signInWithCode"]> =>
  async ({ phone, code }, call) => {
    const used = await parts.codes.use(call.tenant, phone, code, call.now);
    return used.ok ? signIn(parts, { phone }, call) : used;
  };
