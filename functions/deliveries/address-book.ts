import type { Address } from "../../shared/deliveries/model";
import type { deliveries } from "../../shared/deliveries/contract";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { divisionsBelow, placeOf } from "./divisions";
import type { Parts } from "./parts";
import { TableBusy } from "./repository";

type Calls = (typeof deliveries)["calls"];
type Having = Pick<Parts, "repository">;
const { most } = deliveryPolicy.addresses;
const TRIES = 5;

export const addresses =
  ({ repository }: Having): Answering<Calls["addresses"]> =>
  async (_input, { tenant, actor }) =>
    done({ items: (await repository.addresses(tenant, actor.accountId)).items, most });

/** The others of a book when one of them becomes the default: each at its next version. */
const othersWrites = (
  { repository }: Having,
  tenant: string,
  accountId: string,
  items: readonly Address[],
  id: string,
) =>
  items
    .filter((one) => one.isDefault && one.id !== id)
    .map((one): Write =>
      repository.addressWrite(tenant, accountId, { ...one, isDefault: false, version: one.version + 1 }),
    );

/** The first address is the default by itself; the same content written again is one address. */
export const saveAddress =
  (parts: Having): Answering<Calls["saveAddress"]> =>
  async ({ id, version, districtCode, ...fields }, call) => {
    const { repository } = parts;
    const { tenant, actor } = call;
    const place = placeOf(districtCode);
    if (!place.ok) return place;
    for (let tries = 0; tries < TRIES; tries++) {
      const book = await repository.addresses(tenant, actor.accountId);
      const before = book.items.find((one) => one.id === id);
      const isDefault = fields.isDefault || book.items.every((one) => one.id === id || !one.isDefault);
      const after: Address = { ...fields, ...place.value, id, isDefault, version: (version ?? 0) + 1 };
      if (before && JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))) return done(before);
      if (before && version === undefined) return refused("request.reused");
      if (!before && version !== undefined) return refused("thing.missing");
      if (before && before.version !== version) return refused("address.moved-on", { version: before.version });
      if (!before && book.items.length >= most) return refused("address.too-many", { most });
      const writes = [
        repository.addressWrite(tenant, actor.accountId, after),
        ...(isDefault ? othersWrites(parts, tenant, actor.accountId, book.items, id) : []),
        repository.bookWrite(tenant, actor.accountId, book.v),
        repository.auditOf(call, actor.accountId, `address#${id}`, "save"),
      ];
      if ((await repository.commit(writes)).ok) return done(after);
    }
    throw new TableBusy("the address book moved at every try");
  };

const sorted = (address: Address) => Object.entries(address).sort(([a], [b]) => (a < b ? -1 : 1));

/** Parcels on their way keep the address as it was written on them. */
export const removeAddress =
  (parts: Having): Answering<Calls["removeAddress"]> =>
  async ({ id, version }, call) => {
    const { repository } = parts;
    const { tenant, actor } = call;
    for (let tries = 0; tries < TRIES; tries++) {
      const book = await repository.addresses(tenant, actor.accountId);
      const before = book.items.find((one) => one.id === id);
      if (!before) return done({ items: book.items, most });
      if (before.version !== version) return refused("address.moved-on", { version: before.version });
      const next = before.isDefault ? book.items.find((one) => one.id !== id) : undefined;
      const writes = [
        repository.addressGone(tenant, actor.accountId, before),
        ...(next
          ? [repository.addressWrite(tenant, actor.accountId, { ...next, isDefault: true, version: next.version + 1 })]
          : []),
        repository.bookWrite(tenant, actor.accountId, book.v),
        repository.auditOf(call, actor.accountId, `address#${id}`, "remove"),
      ];
      if ((await repository.commit(writes)).ok)
        return done({ items: (await repository.addresses(tenant, actor.accountId)).items, most });
    }
    throw new TableBusy("the address book moved at every try");
  };

export const divisions =
  (): Answering<Calls["divisions"]> =>
  async ({ parent }) => {
    const items = divisionsBelow(parent);
    return items ? done({ items }) : refused("division.unknown");
  };
