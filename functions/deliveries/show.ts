import { carrierOf } from "../../shared/deliveries/data/carriers";
import type { deliveries } from "../../shared/deliveries/contract";
import { done, refused } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import { prescriptionOf } from "./choose";
import { codesOf, pageOf } from "./waybill";
import type { Parts } from "./parts";
import { mineOrTheirs } from "./step";
import { deliveryView } from "./views";

type Calls = (typeof deliveries)["calls"];

export const delivery =
  (parts: Parts): Answering<Calls["delivery"]> =>
  async ({ id }, call) => {
    const found = await mineOrTheirs(parts, id, call);
    if (!found) return refused("thing.missing");
    await parts.repository.recordReading(call, found.personId, `delivery#${id}`);
    return done(await deliveryView(parts, call.tenant, found));
  };

export const ofPrescription =
  (parts: Parts): Answering<Calls["ofPrescription"]> =>
  async ({ prescriptionId }, call) => {
    const { repository } = parts;
    const prescription = await prescriptionOf(parts, prescriptionId, call);
    if (!prescription) return refused("thing.missing");
    const stands = await repository.standing(call.tenant, prescriptionId);
    const found = stands && (await repository.unread(call.tenant, stands.id));
    if (!found) return done({});
    await repository.recordReading(call, found.personId, `delivery#${found.id}`);
    return done({ delivery: await deliveryView(parts, call.tenant, found) });
  };

/** WeChat's own page of a parcel: only where it was paid in WeChat, whose transaction it asks for. */
export const trackingToken =
  (parts: Parts): Answering<Calls["trackingToken"]> =>
  async ({ id }, call) => {
    const found = await mineOrTheirs(parts, id, call);
    if (!found) return refused("thing.missing");
    const { carrier, waybill, address, parcelNumber, handedOverAt, accountId } = found;
    const { openid } = await parts.people.contact(call.tenant, accountId);
    const transactionId = await parts.orders.transactionOf(call.tenant, {
      domain: "prescriptions",
      id: found.prescriptionId,
    });
    if (
      !carrier ||
      !waybill ||
      !address ||
      !parcelNumber ||
      !handedOverAt ||
      !openid ||
      !transactionId ||
      !parts.logistics
    )
      return refused("tracking.not-available");
    await parts.repository.recordReading(call, found.personId, `delivery#${id}`);
    const made = await parts.logistics.trackingToken({
      ...{ number: parcelNumber, waybill, openid, transactionId },
      carrier: codesOf(carrierOf(carrier)),
      receiverPhone: address.phone,
      page: pageOf(id),
    });
    return made.ok ? done(made.value) : refused("tracking.not-available");
  };
