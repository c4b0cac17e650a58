import type { deliveries } from "../../shared/deliveries/contract";
import type { Delivery } from "../../shared/deliveries/model";
import { movedOn, takeStep } from "../../shared/deliveries/rules";
import { deliveryLife } from "../../shared/deliveries/states";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import type { DeskList } from "./keys";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import { rowWrites } from "./row-writes";
import { stepDelivery, stepOf, type StepCall } from "./step";
import { parcelView } from "./views";

type Calls = (typeof deliveries)["calls"];

async function listed(parts: Parts, list: DeskList, call: StepCall, cursor?: string) {
  const { repository } = parts;
  await repository.recordReading(call, `deliveries#${list}`, `deliveries#${list}`, "list");
  const page = await repository.listed(call.tenant, list, cursor);
  const items = await Promise.all(page.deliveries.map((one) => parcelView(parts, call.tenant, one)));
  return done({ items, ...(page.cursor ? { cursor: page.cursor } : {}) });
}

export const packQueue =
  (parts: Parts): Answering<Calls["packQueue"]> =>
  ({ cursor }, call) =>
    listed(parts, "pack", call, cursor);

export const problems =
  (parts: Parts): Answering<Calls["problems"]> =>
  ({ cursor }, call) =>
    listed(parts, "problems", call, cursor);

export const parcel =
  (parts: Parts): Answering<Calls["parcel"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.unread(call.tenant, id);
    if (!found) return refused("thing.missing");
    await parts.repository.recordReading(call, found.personId, `delivery#${id}`);
    return done(await parcelView(parts, call.tenant, found, true));
  };

const STEPS = { returned: "takeBack", lost: "lose", damaged: "damage" } as const;
const EVENTS = { returned: "delivery.returned", lost: "delivery.lost", damaged: "delivery.damaged" } as const;

/** What failed is never sold again (D2-23). It goes again at the hospital's cost, or all money goes back: said in the news. */
export const reportFailure =
  (parts: Parts): Answering<Calls["reportFailure"]> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant, now } = call;
    const { what, then, note, newId } = input;
    const answer = await stepDelivery(parts, input, call, `report-${what}`, async (before, step) => {
      if (before.failure || !deliveryLife.can(before.state, STEPS[what])) return movedOn(before);
      if (then === "re-send" && !newId) return refused("re-send.id-missing");
      const change = { failure: { what, then, note, at: now }, stuckAt: undefined, stuckWhy: undefined };
      const taken = takeStep(before, STEPS[what], { ...step, note }, change);
      if (!taken.ok) return taken;
      const next = then === "re-send" && newId ? await again(parts, call, taken.value, newId) : [];
      return done({
        after: taken.value,
        event: EVENTS[what],
        facts: { then, ...(next.length > 0 && newId ? { next: newId } : {}) },
        writes: next,
      });
    });
    return answer.ok ? done(await parcelView(parts, tenant, answer.value, true)) : answer;

    /** The delivery that takes its place: the same carrier and address, nothing to be paid, to be packed at once. */
    async function again(of: Parts, by: StepCall, failed: Delivery, id: string): Promise<Write[]> {
      const stands = await repository.standing(tenant, failed.prescriptionId);
      const { carrier, address, addressId, promisedDay, freight, boxes, grams } = failed;
      const { accountId, personId, prescriptionId, departmentId } = failed;
      const next: Delivery = {
        ...{ id, v: 1, accountId, personId, prescriptionId, departmentId, boxes, grams },
        ...{ carrier, address, addressId, promisedDay },
        ...(freight ? { freight: { ...freight, fen: 0 } } : {}),
        method: "express",
        state: "due",
        createdAt: now,
        updatedAt: now,
        dispensedAt: now,
        steps: [{ ...stepOf(by, id, "re-send"), to: "due" }],
        wrongCodes: 0,
        inPlaceOf: failed.id,
      };
      return [
        of.repository.write(tenant, next),
        ...rowWrites(tenant, undefined, next),
        repository.standsWrite(tenant, prescriptionId, id, stands?.v ?? 0),
        newsOf("delivery.re-sent", next, tenant, now, { inPlaceOf: failed.id, boxes: String(boxes) }),
      ];
    }
  };
