import type { Id } from "../../../shared/kernel/ids";
import { done, refused } from "../../../shared/kernel/result";
import { addMinutes, dayOf } from "../../../shared/kernel/time";
import type { privacy } from "../../../shared/patients/privacy-contract";
import type { Proxy, ProxyScope } from "../../../shared/patients/proxies";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering, Call, PatientActor, StaffActor } from "../../kernel/call";
import { mayGive, runningAt } from "./may-give";
import type { PrivacyParts } from "./parts";
import { proxyView } from "./proxy-views";

type Calls = (typeof privacy)["calls"];
type Grant = {
  readonly id: Id;
  readonly personId: Id;
  readonly scopes: readonly ProxyScope[];
  readonly until: string;
};
const CODE_DIGITS = 8;
const TRIES = 12;

export const inviteProxy =
  (parts: PrivacyParts): Answering<Calls["inviteProxy"]> =>
  async (input, call) =>
    invited(parts, input, call, "shown", `account:${call.actor.accountId}`);

/** The desk has seen the person and her papers; what it looked at stands in the audit trail. */
export const inviteProxyAtDesk =
  (parts: PrivacyParts): Answering<Calls["inviteProxyAtDesk"]> =>
  async (input, call) =>
    invited(parts, input, call, "desk", `staff:${call.actor.staffId}`, input.seen);

/** A code that works once, until the policy's hours are over; the same tap is answered with the same code. */
async function invited(
  parts: PrivacyParts,
  { id, personId, scopes, until }: Grant,
  call: Call<PatientActor | StaffActor>,
  way: Proxy["way"],
  givenBy: string,
  seen?: string,
) {
  const { stores, repository, policy, ids } = parts;
  const { tenant, now, fingerprint } = call;
  for (let tries = 0; tries < TRIES; tries++) {
    const made = await stores.proxies.proxy(tenant, id);
    if (made) {
      const secret = await stores.proxies.secret(tenant, id);
      if (secret?.fingerprint !== fingerprint) return refused("request.reused");
      return done({ proxy: await proxyView(repository, tenant, made, now), code: secret.code });
    }
    if (!(await repository.person(tenant, personId))) return refused("thing.missing");
    const may = mayGive({ until }, dayOf(now), policy.proxy);
    if (!may.ok) return may;
    const roster = await stores.proxies.roster(tenant, personId);
    const most = policy.proxy.mostPerPerson;
    if (runningAt(await stores.proxies.ofPerson(tenant, personId), now).length >= most)
      return refused("proxy.too-many", { most });
    const proxy: Proxy = {
      v: 1,
      id,
      personId,
      scopes: [...new Set(scopes)],
      until,
      state: "invited",
      way,
      givenBy,
      givenAt: now,
      codeUntil: addMinutes(now, policy.proxy.codeHours * 60),
    };
    const code = ids.digits(CODE_DIGITS);
    const purpose = seen ? { purpose: seen } : {};
    const audit = auditOfWrite(call, { subject: personId, thing: `proxy#${id}`, action: "invite", ...purpose });
    const writes = stores.proxies.creation(tenant, proxy, roster, { code, fingerprint });
    if ((await stores.proxies.commit([...writes, audit])).ok)
      return done({ proxy: await proxyView(repository, tenant, proxy, now), code });
  }
  throw new Error("an invitation could not be written");
}
