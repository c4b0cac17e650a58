import { carrierOf } from "../../shared/deliveries/data/carriers";
import { barredFor, freightOf, promisedDay } from "../../shared/deliveries/options";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import type { deliveries } from "../../shared/deliveries/contract";
import type { Delivery } from "../../shared/deliveries/model";
import { changed, isFrozen, isUnderWay, movedOn, takeStep, type StepTaken } from "../../shared/deliveries/rules";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import { goalOf } from "./choose";
import type { Parts } from "./parts";
import { stepDelivery } from "./step";
import { giveUpWaybill, outOfBatch } from "./waybill";
import { deliveryView } from "./views";

type Calls = (typeof deliveries)["calls"];

/** A packed parcel is opened again: another address is another waybill (P7 holds from hand-over on). */
export const changeAddress =
  (parts: Parts): Answering<Calls["changeAddress"]> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant, actor, now } = call;
    let packed: Delivery | undefined;
    const answer = await stepDelivery(parts, input, call, "change-address", async (before, step) => {
      if (before.method !== "express" || !before.carrier) return movedOn(before);
      const carrier = carrierOf(before.carrier);
      if (isFrozen(before)) return refused("address.frozen", { carrier: carrier.id, phone: carrier.phone });
      if (!["chosen", "due", "packed"].includes(before.state)) return movedOn(before);
      const found = await repository.address(tenant, actor.accountId, input.addressId);
      if (!found) return refused("address.missing");
      const load = await parts.prescriptions.forDelivery(tenant, before.prescriptionId);
      if (!load) return refused("thing.missing");
      const goal = goalOf(found);
      const why = barredFor(carrier, load, goal);
      if (why) return refused("carrier.not-possible", { why });
      const fen = freightOf(carrier, load, goal);
      if (fen !== before.freight?.fen) return refused("freight.changed", { fen });
      packed = before.waybill ? before : undefined;
      const { name, phone, province, city, district, street } = found;
      const change = {
        addressId: found.id,
        address: { name, phone, province, ...(city ? { city } : {}), district, street },
        promisedDay: promisedDay(carrier, goal, now, deliveryPolicy),
        waybill: undefined,
        labelLines: undefined,
        parcelNumber: undefined,
        batchId: undefined,
      };
      const taken =
        before.state === "packed" ? takeStep(before, "unpack", step, change) : done(changed(before, step, change));
      if (!taken.ok) return taken;
      return done({ after: taken.value, writes: await outOfBatch(parts, tenant, before) });
    });
    if (!answer.ok) return answer;
    if (packed) await giveUpWaybill(parts, packed);
    return done(await deliveryView(parts, tenant, answer.value));
  };

export const setProxy =
  (parts: Parts): Answering<Calls["setProxy"]> =>
  async (input, call) => {
    const answer = await stepDelivery(parts, input, call, "set-proxy", (before, step) => {
      const open = ["chosen", "due", "ready", "not-collected"].includes(before.state) && before.method === "pick-up";
      return open ? done({ after: changed(before, step, { proxy: input.proxy ?? undefined }) }) : movedOn(before);
    });
    return answer.ok ? done(await deliveryView(parts, call.tenant, answer.value)) : answer;
  };

/** Express becomes pick-up: its carrier, its address and what its freight would have cost are gone; who has paid keeps express. */
export const turned = (before: Delivery, step: StepTaken): Delivery =>
  changed(before, step, {
    method: "pick-up",
    carrier: undefined,
    addressId: undefined,
    address: undefined,
    promisedDay: undefined,
    freight: undefined,
    freightPayUntil: undefined,
  });

export const toPickUp =
  (parts: Parts): Answering<Calls["toPickUp"]> =>
  async (input, call) => {
    const answer = await stepDelivery(parts, input, call, "to-pick-up", (before, step) => {
      const early = before.state === "chosen" || before.state === "due";
      if (!early || before.method !== "express" || before.freightPaidAt || before.waybill) return movedOn(before);
      return done({
        after: turned(before, { ...step, note: "by-wish" }),
        event: "delivery.turned-to-pick-up",
        facts: { because: "wish" },
      });
    });
    if (!answer.ok) return answer;
    return done(await deliveryView(parts, call.tenant, answer.value));
  };

/** She has it in her hands. Where the carrier has not said so yet, her word counts as the signature. */
export const confirmReceipt =
  (parts: Parts): Answering<Calls["confirmReceipt"]> =>
  async (input, call) => {
    const answer = await stepDelivery(parts, input, call, "confirm-receipt", (before, step) => {
      if (before.receivedAt) return movedOn(before);
      const change = { receivedAt: call.now };
      if (before.state === "signed" || before.state === "picked-up")
        return done({ after: changed(before, step, change) });
      if (!isUnderWay(before.state) || before.state === "returning") return movedOn(before);
      const taken = takeStep(before, "sign", step, { ...change, signedAt: call.now, stuckAt: undefined });
      return taken.ok ? done({ after: taken.value, event: "delivery.signed", facts: { by: "patient" } }) : taken;
    });
    return answer.ok ? done(await deliveryView(parts, call.tenant, answer.value)) : answer;
  };
