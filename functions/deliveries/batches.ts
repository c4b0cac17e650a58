import { carrierOf } from "../../shared/deliveries/data/carriers";
import type { deliveries } from "../../shared/deliveries/contract";
import type { Batch, Delivery } from "../../shared/deliveries/model";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { changed, movedOn } from "../../shared/deliveries/rules";
import type { BatchView } from "../../shared/deliveries/views";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import { waybillKey } from "./keys";
import type { Parts } from "./parts";
import { TableBusy } from "./repository";
import { stepOf, stepWrites, type StepCall, type StepInput } from "./step";
import { parcelView } from "./views";

type Calls = (typeof deliveries)["calls"];
const TRIES = 5;
const { most } = deliveryPolicy.batch;

const namedIn = (name: Batch["openedBy"]): BatchView["openedBy"] =>
  typeof name === "string" ? { zh: name, en: name } : name;

export async function batchView(parts: Parts, tenant: string, batch: Batch, whole = false): Promise<BatchView> {
  const { id, v: version, state, openedAt, openedBy, deliveryIds, handedOverAt, handedOverBy, courierName } = batch;
  const { name, phone } = carrierOf(batch.carrier);
  const found = whole ? await Promise.all(deliveryIds.map((one) => parts.repository.unread(tenant, one))) : [];
  const there = found.filter((one): one is Delivery => one !== undefined);
  const parcels = await Promise.all(there.map((one) => parcelView(parts, tenant, one)));
  return {
    ...{ id, version, state, openedAt, openedBy: namedIn(openedBy), count: deliveryIds.length },
    carrier: { id: batch.carrier, name, phone },
    ...(handedOverAt ? { handedOverAt } : {}),
    ...(handedOverBy ? { handedOverBy: namedIn(handedOverBy) } : {}),
    ...(courierName ? { courierName } : {}),
    ...(whole ? { parcels } : {}),
  };
}

export const batches =
  (parts: Parts): Answering<Calls["batches"]> =>
  async (input, call) => {
    const { ids, cursor } = await parts.repository.batches(call.tenant, input.cursor);
    const found = await Promise.all(ids.map((id) => parts.repository.batch(call.tenant, id)));
    const there = found.filter((one): one is Batch => one !== undefined);
    const items = await Promise.all(there.map((one) => batchView(parts, call.tenant, one)));
    return done({ items, ...(cursor ? { cursor } : {}) });
  };

export const batch =
  (parts: Parts): Answering<Calls["batch"]> =>
  async ({ id }, call) => {
    const found = await parts.repository.batch(call.tenant, id);
    if (!found) return refused("thing.missing");
    await parts.repository.recordReading(call, `batch#${id}`, `batch#${id}`, "list");
    return done(await batchView(parts, call.tenant, found, true));
  };

export const openBatch =
  (parts: Parts): Answering<Calls["openBatch"]> =>
  async ({ id, carrier }, call) => {
    const { repository } = parts;
    const print = call.fingerprint.slice(0, 16);
    const openedBy = call.actor.displayName;
    const made: Batch = { id, v: 1, carrier, state: "open", openedAt: call.now, openedBy, deliveryIds: [], print };
    const writes = [
      ...repository.batchWrites(call.tenant, made),
      repository.auditOf(call, `batch#${id}`, `batch#${id}`, "open"),
    ];
    if ((await repository.commit(writes)).ok) return done(await batchView(parts, call.tenant, made));
    const there = await repository.batch(call.tenant, id);
    return there?.print === print ? done(await batchView(parts, call.tenant, there, true)) : refused("request.reused");
  };

type Change = { readonly after: Batch; readonly writes: readonly Write[] };
const batchMovedOn = ({ state, v: version }: Batch) => refused("batch.moved-on", { state, version });

/** One change of an open batch; the same tap again is answered with the batch as it is. */
export async function stepBatch<Code extends string>(
  parts: Parts,
  input: StepInput,
  call: StepCall,
  action: string,
  decide: (before: Batch) => Promise<Result<Change, Code>>,
): Promise<Result<Batch, Code | "batch.moved-on" | "thing.missing">> {
  type Answer = Result<Batch, Code | "batch.moved-on" | "thing.missing">;
  const { repository } = parts;
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await repository.batch(call.tenant, input.id);
    if (!before) return refused("thing.missing") as Answer;
    if (before.stepId === input.stepId) return done(before) as Answer;
    if (before.state !== "open" || before.v !== input.version) return batchMovedOn(before) as Answer;
    const decided = await decide(before);
    if (!decided.ok) return decided;
    const after = { ...decided.value.after, v: before.v + 1, stepId: input.stepId };
    const writes = [
      ...repository.batchWrites(call.tenant, after),
      ...decided.value.writes,
      repository.auditOf(call, `batch#${input.id}`, `batch#${input.id}`, action),
    ];
    if ((await repository.commit(writes)).ok) return done(after) as Answer;
  }
  throw new TableBusy("the batch moved at every try");
}

export const addToBatch =
  (parts: Parts): Answering<Calls["addToBatch"]> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant } = call;
    const answer = await stepBatch(parts, input, call, "add", async (before) => {
      const label = input.parcelLabel.replace(/\s+/g, "");
      const id = await repository.ofWaybill(tenant, waybillKey(before.carrier, label));
      const found = id && (await repository.unread(tenant, id));
      // Printed by a carrier, told apart from another carrier's label of a packed parcel.
      if (!found || found.waybill !== label)
        return (await otherCarrier(parts, tenant, label)) ?? refused("parcel.unknown");
      if (found.state !== "packed" || (found.batchId && found.batchId !== before.id)) return movedOn(found);
      if (before.deliveryIds.includes(found.id)) return done({ after: before, writes: [] });
      if (before.deliveryIds.length >= most) return refused("batch.full", { most });
      const after = changed(found, stepOf(call, `${input.stepId}/batch`), { batchId: before.id });
      return done({
        after: { ...before, deliveryIds: [...before.deliveryIds, found.id] },
        writes: stepWrites(parts, tenant, found, { after }),
      });
    });
    return answer.ok ? done(await batchView(parts, tenant, answer.value, true)) : answer;
  };

async function otherCarrier({ repository }: Parts, tenant: string, label: string) {
  for (const carrier of ["SF", "EMS", "JD", "ZTO"] as const)
    if (await repository.ofWaybill(tenant, waybillKey(carrier, label)))
      return refused("parcel.other-carrier", { carrier });
  return undefined;
}

export const removeFromBatch =
  (parts: Parts): Answering<Calls["removeFromBatch"]> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant } = call;
    const answer = await stepBatch(parts, input, call, "remove", async (before) => {
      const found = before.deliveryIds.includes(input.deliveryId)
        ? await repository.unread(tenant, input.deliveryId)
        : undefined;
      if (!found) return refused("thing.missing");
      const after = changed(found, stepOf(call, `${input.stepId}/batch`), { batchId: undefined });
      return done({
        after: { ...before, deliveryIds: before.deliveryIds.filter((one) => one !== found.id) },
        writes: stepWrites(parts, tenant, found, { after }),
      });
    });
    return answer.ok ? done(await batchView(parts, tenant, answer.value, true)) : answer;
  };
