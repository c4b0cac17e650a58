import { demoAddresses } from "./data/demo-addresses";
import { seedId } from "./ids";
import { accountIdOf } from "./load";
import type { Stage } from "./stage";

/** The id under which a demo person's nth address lies. */
export const addressIdOf = (personKey: string, nth = 0) => seedId(`address/${personKey}/${nth}`);

/** Writes the address books through the real calls. */
export async function applyAddresses({ app, tenant, ask, now, shift }: Stage): Promise<void> {
  shift(now);
  const written = new Map<string, number>();
  for (const { personKey, ...fields } of demoAddresses) {
    const nth = written.get(personKey) ?? 0;
    const accountId = accountIdOf(personKey);
    const { token } = await app.sessions.open(tenant, { kind: "patient", accountId });
    const input = { id: addressIdOf(personKey, nth), ...fields, isDefault: nth === 0 };
    await ask("deliveries/saveAddress", input, token);
    written.set(personKey, nth + 1);
  }
}
