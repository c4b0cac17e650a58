import type { privacy } from "../../../shared/patients/privacy-contract";
import type { Handlers } from "../../kernel/call";
import { acceptProxy } from "./accept-proxy";
import { accessQuestions, answerAccessQuestion, askAboutAccess } from "./access-questions";
import { askProxy } from "./ask-proxy";
import { consentHistory, consents } from "./consents";
import { endProxy } from "./end-proxy";
import { exportRecord } from "./export-record";
import { giveConsent, withdrawConsent } from "./give-consent";
import { inviteProxy, inviteProxyAtDesk } from "./invite-proxy";
import type { PrivacyParts } from "./parts";
import { confirmProfile, profile, saveProfile } from "./profile";
import { heldProxies, proxies } from "./proxies";
import { whoLooked } from "./who-looked";

/** Every call of the contract, as code. */
export const privacyHandlers = (parts: PrivacyParts): Handlers<typeof privacy> => ({
  consents: consents(parts),
  consentHistory: consentHistory(parts),
  giveConsent: giveConsent(parts),
  withdrawConsent: withdrawConsent(parts),
  profile: profile(parts),
  saveProfile: saveProfile(parts),
  confirmProfile: confirmProfile(parts),
  proxies: proxies(parts),
  heldProxies: heldProxies(parts),
  inviteProxy: inviteProxy(parts),
  inviteProxyAtDesk: inviteProxyAtDesk(parts),
  askProxy: askProxy(parts),
  acceptProxy: acceptProxy(parts),
  endProxy: endProxy(parts),
  whoLooked: whoLooked(parts),
  askAboutAccess: askAboutAccess(parts),
  accessQuestions: accessQuestions(parts),
  answerAccessQuestion: answerAccessQuestion(parts),
  exportRecord: exportRecord(parts),
});
