import type { Id } from "../../../shared/kernel/ids";
import type { Membership, Person, Repository } from "../repository";

/** The cards of an account that stand for themselves: what was joined into another one is left out. */
export async function familyOf(
  repository: Repository,
  tenant: string,
  accountId: Id,
): Promise<{ person: Person; member: Membership }[]> {
  const members = (await repository.members(tenant, accountId)).filter(({ into }) => into === undefined);
  const people = await Promise.all(members.map(({ personId }) => repository.person(tenant, personId)));
  return members.flatMap((member, i) => (people[i] ? [{ person: people[i], member }] : []));
}
