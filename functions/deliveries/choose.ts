import { carriers } from "../../shared/deliveries/data/carriers";
import { pickUpWindow } from "../../shared/deliveries/data/window";
import type { Delivery, Destination } from "../../shared/deliveries/model";
import {
  barredFor,
  barredFromMail,
  freightOf,
  daysLeftOn,
  isUrgent,
  optionOf,
  promisedDay,
  runsOutOn,
} from "../../shared/deliveries/options";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import type { deliveries } from "../../shared/deliveries/contract";
import { takeStep } from "../../shared/deliveries/rules";
import type { InputOf } from "../../shared/kernel/contract";
import type { Id } from "../../shared/kernel/ids";
import { done, refused, type Result } from "../../shared/kernel/result";
import { dayOf } from "../../shared/kernel/time";
import type { Answering, Call, PatientActor } from "../kernel/call";
import type { Write } from "../kernel/table/table";
import type { ForDelivery } from "../prescriptions/queries";
import type { Parts } from "./parts";
import { TableBusy } from "./repository";
import { stepOf, stepWrites } from "./step";
import { deliveryView } from "./views";

type Calls = (typeof deliveries)["calls"];
type Choice = InputOf<Calls["choose"]>;
const TRIES = 5;
/** The tariff of the table in `data/carriers`. */
const PRICE_VERSION = "freight-2026-11";
/** Approved by a pharmacist, and not paid yet (D2-17, D2-18). */
const OPEN = ["approved", "awaiting-payment"];

/** Hers to decide: asked by her account, for a person for whom it may act. */
export async function prescriptionOf(parts: Parts, id: Id, { tenant, actor }: Call<PatientActor>) {
  const found = await parts.prescriptions.forDelivery(tenant, id);
  if (!found || found.accountId !== actor.accountId) return undefined;
  return (await parts.people.mayAct(tenant, actor.accountId, found.personId, "medicine")) ? found : undefined;
}

export const goalOf = ({ province, district }: Pick<Destination, "province" | "district">) => ({
  provinceCode: province.code,
  districtCode: district.code,
});

export const options =
  (parts: Parts): Answering<Calls["options"]> =>
  async ({ prescriptionId, addressId }, call) => {
    const { repository, deskPhone, logistics } = parts;
    const { tenant, now, actor } = call;
    const found = await prescriptionOf(parts, prescriptionId, call);
    if (!found) return refused("thing.missing");
    await repository.recordReading(call, found.personId, `prescription#${prescriptionId}`, "delivery-options");
    const { items } = await repository.addresses(tenant, actor.accountId);
    const address = addressId === undefined ? items[0] : items.find(({ id }) => id === addressId);
    if (addressId !== undefined && !address) return refused("thing.missing");
    const { departmentId, daysLeftAt = now } = found;
    const today = dayOf(now);
    const daysLeft = found.daysLeft === undefined ? undefined : daysLeftOn(today, found.daysLeft, dayOf(daysLeftAt));
    const why = logistics ? barredFromMail(found) : "no-courier";
    const offered =
      address && !why
        ? carriers.map((one) => optionOf(one, found, goalOf(address), now, deliveryPolicy, daysLeft))
        : [];
    const stands = await repository.standing(tenant, prescriptionId);
    const chosen = stands && (await repository.unread(tenant, stands.id));
    return done({
      pickUp: { window: pickUpWindow, keptDays: deliveryPolicy.pickUp.keptDays },
      express: { ...(why ? { why } : {}), ...(address ? { addressId: address.id } : {}), carriers: offered },
      today,
      ...(daysLeft === undefined ? {} : { daysLeft, runsOutOn: runsOutOn(today, daysLeft) }),
      urgent: offered.length > 0 && isUrgent(offered, daysLeft),
      departmentId,
      phone: deskPhone,
      ...(chosen ? { chosen: await deliveryView(parts, tenant, chosen) } : {}),
    });
  };

type Express = Pick<Delivery, "carrier" | "addressId" | "address" | "promisedDay" | "freight">;
type NoExpress =
  | "address.missing"
  | "carrier.missing"
  | "carrier.not-possible"
  | "freight.changed"
  | "freight.not-on-arrival"
  | "urgent.unread";

/** Carrier, address and freight as they are agreed to now: later tariffs change nothing here. */
async function expressOf(
  { repository, logistics }: Parts,
  choice: Choice,
  load: ForDelivery,
  { tenant, actor, now }: Call<PatientActor>,
): Promise<Result<Express, NoExpress>> {
  if (choice.notUrgent !== true) return refused("urgent.unread");
  const found = choice.addressId && (await repository.address(tenant, actor.accountId, choice.addressId));
  if (!found) return refused("address.missing");
  const carrier = carriers.find(({ id }) => id === choice.carrier);
  if (!carrier) return refused("carrier.missing");
  const why = logistics ? barredFor(carrier, load, goalOf(found)) : "no-courier";
  if (why) return refused("carrier.not-possible", { why });
  const fen = freightOf(carrier, load, goalOf(found));
  if (choice.expectedFen !== fen) return refused("freight.changed", { fen });
  const way = choice.freight ?? "now";
  if (way === "on-arrival" && !carrier.payOnArrival) return refused("freight.not-on-arrival");
  const { name, phone, province, city, district, street, id: addressId } = found;
  return done({
    carrier: carrier.id,
    addressId,
    address: { name, phone, province, ...(city ? { city } : {}), district, street },
    promisedDay: promisedDay(carrier, goalOf(found), now, deliveryPolicy),
    freight: { way, fen, priceVersion: PRICE_VERSION, source: carrier.source },
  });
}

/** Makes the one delivery that stands; an earlier choice ends in the same commit (its freight, if it was paid, goes back). */
export const choose =
  (parts: Parts): Answering<Calls["choose"]> =>
  async (input, call) => {
    const { repository } = parts;
    const { tenant, now } = call;
    const { id, prescriptionId, method } = input;
    for (let tries = 0; tries < TRIES; tries++) {
      const found = await prescriptionOf(parts, prescriptionId, call);
      if (!found) return refused("thing.missing");
      const before = await repository.unread(tenant, id);
      if (before)
        return before.steps[0]?.print === call.fingerprint.slice(0, 16) && before.accountId === call.actor.accountId
          ? done(await deliveryView(parts, tenant, before))
          : refused("request.reused");
      if (!OPEN.includes(found.state)) return refused("prescription.moved-on", { state: found.state });
      const express = method === "express" ? await expressOf(parts, input, found, call) : done({});
      if (!express.ok) return express;
      const step = stepOf(call, id);
      const { accountId, personId, departmentId, boxes } = found;
      const grams = Math.ceil(found.grams);
      const after: Delivery = {
        ...{ id, v: 1, accountId, personId, prescriptionId, departmentId, method, boxes, grams },
        ...express.value,
        state: "chosen",
        createdAt: now,
        updatedAt: now,
        steps: [{ ...step, to: "chosen" }],
        wrongCodes: 0,
      };
      const stands = await repository.standing(tenant, prescriptionId);
      const writes = [
        ...stepWrites(parts, tenant, undefined, { after }),
        repository.standsWrite(tenant, prescriptionId, id, stands?.v ?? 0),
        ...(stands ? await endEarlier(parts, call, stands.id, id) : []),
        found.check,
        repository.audit(call, after, "choose"),
      ];
      if ((await repository.commit(writes)).ok) return done(await deliveryView(parts, tenant, after));
    }
    throw new TableBusy("the prescription moved at every try");
  };

/** What was chosen before, and is not any more. */
async function endEarlier(parts: Parts, call: Call<PatientActor>, id: Id, by: Id): Promise<Write[]> {
  const before = await parts.repository.unread(call.tenant, id);
  const taken = before && takeStep(before, "cancel", { ...stepOf(call, `replaced-${by}`), note: "replaced" });
  if (!before || !taken?.ok) return [];
  return stepWrites(parts, call.tenant, before, { after: taken.value, event: "delivery.cancelled" });
}
