import { addMinutes } from "../../shared/kernel/time";
import type { OrderRequests } from "../../shared/orders/request-views";
import { takesRequests } from "../../shared/orders/request-rules";
import { demoAddresses } from "./data/demo-addresses";
import { seedId } from "./ids";
import { accountIdOf } from "./load";
import type { Stage } from "./stage";

/** What is asked in the first order that takes a request: of its parcel where there is one. */
const WISHES = [
  { kind: "where-is-it", words: "快递显示已发出，请问大概哪天能到？" },
  { kind: "receipt", words: "请问收据可以开给单位吗？" },
] as const;

/** One service request that waits for an answer, in a demo person's paid order of medicine; none where none is paid. */
export async function applyRequests({ app, tenant, ask, now, shift }: Stage): Promise<void> {
  for (const personKey of new Set(demoAddresses.map((one) => one.personKey))) {
    const accountId = accountIdOf(personKey);
    const { orders } = await app.repositories.orders.ofAccount(accountId, tenant);
    const paid = orders.find(takesRequests);
    if (!paid) continue;
    shift(addMinutes(now, -90));
    const { token } = await app.sessions.open(tenant, { kind: "patient", accountId });
    const { kinds } = (await ask("requests/ofOrder", { id: paid.id }, token)) as OrderRequests;
    const wish = WISHES.find(({ kind }) => kinds.some((one) => one.kind === kind));
    if (!wish) continue;
    const id = seedId(`request/${personKey}`);
    await ask("requests/ask", { id, orderId: paid.id, ...wish, documentIds: [] }, token);
    shift(now);
    return;
  }
}
