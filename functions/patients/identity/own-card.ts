import type { Id } from "../../../shared/kernel/ids";
import type { Membership, Person, Repository } from "../repository";

/** A card of this account with its membership; undefined where it is gone. The router has let this account at it before. */
export async function ownCard(
  repository: Repository,
  tenant: string,
  accountId: Id,
  personId: Id,
): Promise<{ person: Person; member: Membership } | undefined> {
  const [person, members] = await Promise.all([
    repository.person(tenant, personId),
    repository.members(tenant, accountId),
  ]);
  const member = members.find((one) => one.personId === personId);
  return person && member ? { person, member } : undefined;
}
