import { addMinutes } from "../../shared/kernel/time";
import { carrierOf } from "../../shared/deliveries/data/carriers";
import type { deliveries } from "../../shared/deliveries/contract";
import type { Batch, Delivery } from "../../shared/deliveries/model";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { takeStep } from "../../shared/deliveries/rules";
import type { Id } from "../../shared/kernel/ids";
import { done, refused } from "../../shared/kernel/result";
import type { Answering, Call, StaffActor } from "../kernel/call";
import { applyPath } from "./apply-path";
import { batchView, stepBatch } from "./batches";
import type { Parts } from "./parts";
import { stepOf, stepWrites } from "./step";
import { isStopped, standsOf } from "./waybill";

type Calls = (typeof deliveries)["calls"];
type Left = { readonly deliveryId: Id; readonly waybill: string; readonly why: string };

/** First three and last four digits: what WeChat's shipping information shows of a phone. */
const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/**
 * The courier has signed. Every parcel goes by a commit of its own that rests on its prescription as it is now (P7); one
 * whose prescription was stopped meanwhile stays here, open to be unpacked. Asked again, what went before stays gone.
 */
export const handOver =
  (parts: Parts): Answering<Calls["handOver"]> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant, now } = call;
    const found = await repository.batch(tenant, input.id);
    if (!found) return refused("thing.missing");
    if (found.stepId === input.stepId)
      return done({ batch: await batchView(parts, tenant, found, true), leftOut: await leftIn(parts, tenant, found) });
    if (found.state !== "open" || found.v !== input.version)
      return refused("batch.moved-on", { state: found.state, version: found.v });
    if (found.deliveryIds.length === 0) return refused("batch.empty");
    for (const id of found.deliveryIds) await handOverOne(parts, call, id, input.stepId, input.courierName);
    const closed = await stepBatch<never>(parts, input, call, "hand-over", async (before) =>
      done({
        after: {
          ...before,
          state: "handed-over" as const,
          handedOverAt: now,
          handedOverBy: call.actor.displayName,
          courierName: input.courierName,
        },
        writes: [],
      }),
    );
    if (!closed.ok) return closed;
    return done({
      batch: await batchView(parts, tenant, closed.value, true),
      leftOut: await leftIn(parts, tenant, closed.value),
    });
  };

const TRIES = 3;

async function handOverOne(
  parts: Parts,
  call: Call<StaffActor>,
  id: Id,
  stepId: Id,
  courierName: string,
): Promise<void> {
  const { repository } = parts;
  const { tenant, now } = call;
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await repository.unread(tenant, id);
    const stands = before && (await standsOf(parts, tenant, before));
    if (!before || !stands || isStopped(stands)) return;
    const askAt = addMinutes(now, deliveryPolicy.ask.minutes);
    const step = stepOf(call, `${stepId}/hand-over`, courierName);
    const taken = takeStep(before, "handOver", step, { handedOverAt: now, askAt });
    if (!taken.ok) return;
    const { carrier = "", waybill = "", address, promisedDay = "" } = before;
    const company = before.carrier ? carrierOf(before.carrier).trackingCode : "";
    const facts = {
      carrier,
      company,
      waybill,
      receiver: masked(address?.phone ?? ""),
      ...(promisedDay ? { promisedDay } : {}),
    };
    const writes = stepWrites(parts, tenant, before, { after: taken.value, event: "delivery.handed-over", facts });
    if (!(await repository.commit([...writes, stands.check, repository.audit(call, before, "hand-over")])).ok) continue;
    // A carrier may scan before our own sheet is signed: what it told then counts now.
    await applyPath(parts, tenant, taken.value.id, { events: [] });
    return;
  }
}

/** What is still here after the courier has gone. */
async function leftIn(parts: Parts, tenant: string, batch: Batch): Promise<Left[]> {
  const all = await Promise.all(batch.deliveryIds.map((id) => parts.repository.unread(tenant, id)));
  const here = all.filter((one): one is Delivery => one !== undefined && one.handedOverAt === undefined);
  return Promise.all(
    here.map(async (one) => {
      const stands = await standsOf(parts, tenant, one);
      const why = isStopped(stands) ? `prescription.${(stands.details as { state: string }).state}` : one.state;
      return { deliveryId: one.id, waybill: one.waybill ?? "", why };
    }),
  );
}
