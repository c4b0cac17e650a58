import type { Instant } from "../../../shared/kernel/time";
import { announce } from "../../kernel/outbox";
import { isProved, type Person } from "../repository";
import type { IdentityParts } from "./parts";

/** A number was tried so often that it is locked: whoever holds its proved card hears of it; where nobody does, nobody. */
export async function tellTried(
  { repository }: IdentityParts,
  tenant: string,
  { number, document }: Pick<Person, "number" | "document">,
  now: Instant,
): Promise<void> {
  const leads = (await repository.personByNumber(tenant, number, document)) ?? "nobody";
  const [card, holder] = await Promise.all([repository.person(tenant, leads), repository.accountOf(tenant, leads)]);
  const personId = card && isProved(card) ? card.id : "nobody";
  const event = { type: "person.tried", personId, accountId: personId === "nobody" ? "nobody" : (holder ?? personId) };
  await repository.commit([announce(tenant, event, `tried#${personId}@${now}`, now)]);
}
