import type { patients } from "../../shared/patients/contract";
import { done } from "../../shared/kernel/result";
import type { Handlers } from "../kernel/call";
import { bindPhone } from "./bind-phone";
import { family } from "./family";
import { findPerson } from "./find-person";
import type { Parts } from "./parts";
import { proveMyself, sendProofCode } from "./prove-myself";
import { registerAtDesk } from "./register-at-desk";
import { sendCode } from "./send-code";
import { signInWithCode } from "./sign-in-with-code";
import { signInWithWechat } from "./sign-in-with-wechat";

/** Every call of the contract, as code. */
export const patientHandlers = (parts: Parts): Handlers<typeof patients> => ({
  signInWithWechat: signInWithWechat(parts),
  sendCode: sendCode(parts),
  signInWithCode: signInWithCode(parts),
  bindPhone: bindPhone(parts),
  signOut: async (_input, { tenant, sessionKey }) => {
    if (sessionKey) await parts.sessions.end(tenant, sessionKey);
    return done({});
  },
  sendProofCode: sendProofCode(parts),
  proveMyself: proveMyself(parts),
  family: family(parts),
  registerAtDesk: registerAtDesk(parts),
  findPerson: findPerson(parts),
});
