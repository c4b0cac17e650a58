import { clockOf, dayOf, type Instant } from "../../../shared/kernel/time";
import type { Notice } from "../../../shared/notifications/notice";
import type { ProxyEvent } from "../../../shared/patients/events";

const ITEM = "代办授权";

/**
 * What we tell of leave to act for somebody: the person hears that it was given, by a text message where she has no
 * account, and both sides hear that it has ended. Pure.
 */
export function noticesOf(event: ProxyEvent, at: Instant): Notice[] {
  const { type, proxyId, personId, owner, accountId, until, version } = event;
  const granted = type === "proxy.granted";
  const state = granted ? "已授权" : "已结束";
  const note = granted ? "不是您同意的请马上取消" : "需要时可以重新授权";
  const notice = (to: string, page: string): Notice => ({
    to,
    personId,
    kind: granted ? "proxy-granted" : "proxy-ended",
    facts: { proxy: proxyId, until },
    about: { domain: "patients", id: personId },
    version,
    whileIn: granted ? ["live"] : ["ended", "expired"],
    page,
    push: {
      template: "application-progress",
      values: { item: ITEM, state, at: `${dayOf(at)} ${clockOf(at)}`, note },
    },
    ...(granted ? { sms: ["代办授权"] } : {}),
  });
  const toOwner = notice(owner, `patients/pages/proxies/index?id=${personId}`);
  return granted || accountId === "" || accountId === owner
    ? [toOwner]
    : [toOwner, notice(accountId, "patients/pages/proxies/index")];
}
