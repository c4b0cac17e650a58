import { addMinutes, type Instant } from "../../shared/kernel/time";
import type { deliveries } from "../../shared/deliveries/contract";
import type { Delivery } from "../../shared/deliveries/model";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { movedOn, takeStep } from "../../shared/deliveries/rules";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import type { Parts } from "./parts";
import { stepDelivery } from "./step";
import { parcelView } from "./views";
import { isStopped, standsOf } from "./waybill";

type Calls = (typeof deliveries)["calls"];
const { wrongCodes: most, lockMinutes } = deliveryPolicy.pickUp;

const atWindow = ({ state }: Delivery) => state === "ready" || state === "not-collected";

export const pickUpWindow =
  (parts: Parts): Answering<Calls["pickUpWindow"]> =>
  async ({ find = "", cursor }, call) => {
    const { repository, people } = parts;
    const { tenant } = call;
    await repository.recordReading(call, "pick-up-window", "pick-up-window", "list");
    if (/^\d{6}$/.test(find.trim())) {
      const id = await repository.ofCode(tenant, find.trim());
      const found = id && (await repository.unread(tenant, id));
      return done({ items: found && atWindow(found) ? [await parcelView(parts, tenant, found, true)] : [] });
    }
    const page = await repository.listed(tenant, "window", cursor);
    const part = find.trim();
    const named = await Promise.all(
      page.deliveries.map(async (one) => ({ one, name: part && (await people.names(tenant, one.personId)).name })),
    );
    const fitting = named.filter(({ one, name }) => atWindow(one) && name.includes(part));
    const items = await Promise.all(fitting.map(({ one }) => parcelView(parts, tenant, one)));
    return done({ items, ...(page.cursor ? { cursor: page.cursor } : {}) });
  };

/**
 * A wrong code is counted by a commit of its own; after so many the bag is closed for a while. Answers how many are left;
 * undefined where another guess was first, so that guesses of one moment are counted one by one.
 */
async function countWrong(parts: Parts, tenant: string, before: Delivery, now: Instant): Promise<number | undefined> {
  const wrongCodes = before.wrongCodes + 1;
  const locks = wrongCodes >= most;
  const after = {
    ...before,
    v: before.v + 1,
    wrongCodes: locks ? 0 : wrongCodes,
    ...(locks ? { lockedUntil: addMinutes(now, lockMinutes) } : {}),
  };
  const counted = await parts.repository.commit([parts.repository.write(tenant, after)]);
  return counted.ok ? most - wrongCodes : undefined;
}

export const handOut =
  (parts: Parts): Answering<Calls["handOut"]> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant, now } = call;
    const answer = await stepDelivery(parts, input, call, "hand-out", async (before, step) => {
      if (!atWindow(before) || before.method !== "pick-up") return movedOn(before);
      if (before.lockedUntil && now < before.lockedUntil)
        return refused("pick-up.locked", { until: before.lockedUntil });
      if (input.code !== before.code) {
        const left = await countWrong(parts, tenant, before, now);
        return left === undefined ? movedOn(before) : refused("pick-up.code-wrong", { left });
      }
      if (input.takenBy === "proxy" && (!before.proxy || before.proxy.phoneTail !== input.phoneTail))
        return refused("pick-up.proxy-unknown");
      const stands = await standsOf(parts, tenant, before);
      if (isStopped(stands)) return stands;
      const change = { handedOutAt: now, takenBy: input.takenBy, wrongCodes: 0, lockedUntil: undefined };
      const taken = takeStep(before, "pickUp", step, change);
      if (!taken.ok) return taken;
      const gone: Write = { remove: repository.codeKey(tenant, before.code), when: "any" };
      return done({
        after: taken.value,
        event: "delivery.picked-up",
        facts: { by: input.takenBy },
        writes: [gone, stands.check],
      });
    });
    return answer.ok ? done(await parcelView(parts, tenant, answer.value, true)) : answer;
  };
