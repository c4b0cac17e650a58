import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import { HealthProfile } from "../../../shared/patients/profile-model";
import { auditOfWrite, auditRead } from "../../kernel/audit";
import type { Reader } from "../../kernel/call";
import type { Table, Write } from "../../kernel/table/table";
import type { Vault } from "../../kernel/vault";
import { keysOf, kept } from "./keys";

/** A profile as it is kept: sealed where it lies, every version of it. `v` counts writes, `version` changes of content. */
export type KeptProfile = {
  readonly v: number;
  readonly version: number;
  readonly profile: HealthProfile;
  readonly changedAt: Instant;
  readonly confirmedAt: Instant;
  /** The tap that wrote it last, and what it asked for. */
  readonly stepId: Id;
  readonly fingerprint: string;
};
export type ProfileStore = ReturnType<typeof createProfileStore>;

/** How health profiles lie in the table. */
export function createProfileStore(table: Table, vault: Vault) {
  const thing = (personId: Id) => `profile#${personId}`;
  return {
    async unread(tenant: string, personId: Id): Promise<KeptProfile | undefined> {
      const key = keysOf(tenant).profile(personId);
      const item = await table.get(key);
      if (!item) return undefined;
      const { retain: _retain, sealed, ...rest } = item;
      const profile = HealthProfile.parse(JSON.parse(vault.open(key, "profile", String(sealed))));
      return { ...(rest as unknown as Omit<KeptProfile, "profile">), profile };
    },
    recordReading: (reader: Reader, personId: Id): Promise<void> =>
      auditRead(table, reader, { subject: personId, thing: thing(personId), action: "read" }),
    /** The profile as it stands now and, when its content changed, the version that is kept for ever. */
    writes(reader: Reader, personId: Id, after: KeptProfile, changed: boolean): Write[] {
      const keys = keysOf(reader.tenant);
      const sealedFor = (put: ReturnType<typeof keys.profile>) => {
        const { profile, ...rest } = after;
        return { put, item: kept({ ...rest, sealed: vault.seal(put, "profile", JSON.stringify(profile)) }) };
      };
      const when = after.v === 1 ? "absent" : { version: after.v - 1 };
      const version = keys.profileVersion(personId, after.version);
      const action = changed ? "change" : "confirm";
      return [
        { ...sealedFor(keys.profile(personId)), when },
        ...(changed ? [{ ...sealedFor(version), when: "absent" } as Write] : []),
        auditOfWrite(reader, { subject: personId, thing: thing(personId), action }),
      ];
    },
    /** In another domain's commit: the profile stands as it was read, or nothing happens. */
    check: (tenant: string, personId: Id, { v }: KeptProfile): Write => ({
      check: keysOf(tenant).profile(personId),
      when: { version: v },
    }),
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
