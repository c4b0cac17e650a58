import { done, refused } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import type { privacy } from "../../../shared/patients/privacy-contract";
import type { ProfileView } from "../../../shared/patients/privacy-views";
import { profileGaps } from "../../../shared/patients/profile-model";
import type { Answering } from "../../kernel/call";
import type { Person } from "../repository";
import type { PrivacyParts } from "./parts";
import type { KeptProfile } from "./profile-store";

type Calls = (typeof privacy)["calls"];

const view = ({ bornOn, sex }: Person, kept: KeptProfile | undefined): ProfileView => ({
  version: kept?.version ?? 0,
  ...(kept ? { profile: kept.profile, changedAt: kept.changedAt, confirmedAt: kept.confirmedAt } : {}),
  source: "patient",
  bornOn,
  sex,
});

export const profile =
  ({ stores, repository }: PrivacyParts): Answering<Calls["profile"]> =>
  async ({ personId }, call) => {
    const [person, kept] = await Promise.all([
      repository.person(call.tenant, personId),
      stores.profiles.unread(call.tenant, personId),
    ]);
    if (!person) return refused("thing.missing");
    await stores.profiles.recordReading(call, personId);
    return done(view(person, kept));
  };

/** Writes the next version over the one that she saw; a lost answer is asked again and finds itself. */
export const saveProfile =
  ({ stores, repository }: PrivacyParts): Answering<Calls["saveProfile"]> =>
  async ({ personId, stepId, version, profile: told }, call) => {
    const { tenant, now, fingerprint } = call;
    const [person, before] = await Promise.all([
      repository.person(tenant, personId),
      stores.profiles.unread(tenant, personId),
    ]);
    if (!person) return refused("thing.missing");
    if (before?.stepId === stepId)
      return before.fingerprint === fingerprint ? done(view(person, before)) : refused("request.reused");
    if ((before?.version ?? 0) !== version) return refused("profile.changed", { version: before?.version ?? 0 });
    const gaps = profileGaps(told, dayOf(now));
    if (gaps.length) return refused("profile.incomplete", { gaps });
    const after: KeptProfile = {
      v: (before?.v ?? 0) + 1,
      version: version + 1,
      profile: told,
      changedAt: now,
      confirmedAt: now,
      stepId,
      fingerprint,
    };
    const committed = await stores.profiles.commit(stores.profiles.writes(call, personId, after, true));
    return committed.ok ? done(view(person, after)) : lost(stores, tenant, person, after);
  };

export const confirmProfile =
  ({ stores, repository }: PrivacyParts): Answering<Calls["confirmProfile"]> =>
  async ({ personId, stepId, version }, call) => {
    const { tenant, now, fingerprint } = call;
    const [person, before] = await Promise.all([
      repository.person(tenant, personId),
      stores.profiles.unread(tenant, personId),
    ]);
    if (!person || !before) return refused("thing.missing");
    if (before.stepId === stepId)
      return before.fingerprint === fingerprint ? done(view(person, before)) : refused("request.reused");
    if (before.version !== version) return refused("profile.changed", { version: before.version });
    const after = { ...before, v: before.v + 1, confirmedAt: now, stepId, fingerprint };
    const committed = await stores.profiles.commit(stores.profiles.writes(call, personId, after, false));
    return committed.ok ? done(view(person, after)) : lost(stores, tenant, person, after);
  };

/** Somebody was faster, or our own answer was lost on its way: what lies there tells which. */
async function lost({ profiles }: PrivacyParts["stores"], tenant: string, person: Person, tried: KeptProfile) {
  const now = await profiles.unread(tenant, person.id);
  if (now?.stepId === tried.stepId && now.fingerprint === tried.fingerprint) return done(view(person, now));
  return refused("profile.changed", { version: now?.version ?? 0 });
}
