import { knownInList } from "../../shared/patients/known-by-model";
import { carrierOf } from "../../shared/deliveries/data/carriers";
import { pickUpWindow } from "../../shared/deliveries/data/window";
import type { Delivery, PathEvent } from "../../shared/deliveries/model";
import { kindOf } from "../../shared/deliveries/path";
import { freightPayable, freightSettled, isFrozen, isUnderWay, problemOf } from "../../shared/deliveries/rules";
import type { DeliveryView, ParcelView, PathLine } from "../../shared/deliveries/views";
import { maskName } from "../../shared/patients/model";
import type { Parts } from "./parts";

const given = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** The carrier's news, newest first, each with what its code means. */
const linesOf = (path: readonly PathEvent[]): PathLine[] =>
  path.map((event) => ({ ...event, kind: kindOf(event.type) })).reverse();

const carrierView = (id: NonNullable<Delivery["carrier"]>) => {
  const { name, phone } = carrierOf(id);
  return { id, name, phone };
};

const CODE_SHOWN = ["ready", "not-collected"];

/** What she may do with it now. */
function canOf(delivery: Delivery): DeliveryView["can"] {
  const { state, method, receivedAt, waybill, freightPaidAt } = delivery;
  const express = method === "express";
  const early = state === "chosen" || state === "due";
  const inHand = state === "picked-up" || state === "signed" || (isUnderWay(state) && state !== "returning");
  return {
    changeAddress: express && !isFrozen(delivery) && (early || state === "packed"),
    setProxy: !express && (early || CODE_SHOWN.includes(state)),
    toPickUp: express && early && !freightPaidAt && !waybill,
    payFreight: state === "due" && freightPayable(delivery),
    confirmReceipt: receivedAt === undefined && inHand,
    requestService: state !== "chosen" && state !== "cancelled",
  };
}

/** The delivery as its patient sees it, with the path as it was told so far. */
export async function deliveryView(
  { repository }: Pick<Parts, "repository">,
  tenant: string,
  delivery: Delivery,
): Promise<DeliveryView> {
  const {
    id,
    v: version,
    prescriptionId,
    personId,
    departmentId,
    state,
    method,
    createdAt,
    updatedAt,
    boxes,
  } = delivery;
  const { carrier, address, freight, code, receivedAt, steps } = delivery;
  const path = delivery.waybill ? await repository.path(tenant, delivery) : [];
  return given({
    ...{ id, version, prescriptionId, personId, departmentId, state, method, createdAt, updatedAt, boxes, receivedAt },
    steps: steps.map(({ at, to, by }) => ({ at, to, by })),
    can: canOf(delivery),
    express:
      method === "express" && carrier && address && freight
        ? given({
            carrier: carrierView(carrier),
            address,
            addressId: delivery.addressId,
            freight: given({
              way: freight.way,
              fen: freight.fen,
              payUntil: delivery.freightPayUntil,
              paidAt: delivery.freightPaidAt,
            }),
            promisedDay: delivery.promisedDay,
            waybill: delivery.waybill,
            handedOverAt: delivery.handedOverAt,
            path: linesOf(path),
            stuckAt: delivery.stuckAt,
            signedAt: delivery.signedAt,
            failure: delivery.failure,
          })
        : undefined,
    pickUp:
      method === "pick-up"
        ? given({
            window: pickUpWindow,
            code: CODE_SHOWN.includes(state) ? code : undefined,
            readyAt: delivery.readyAt,
            collectBy: delivery.collectBy,
            proxy: delivery.proxy,
            handedOutAt: delivery.handedOutAt,
            takenBy: delivery.takenBy,
          })
        : undefined,
  });
}

/** The delivery as the desk sees it; `whole` where its label is printed or somebody stands at the window. */
export async function parcelView(
  { repository, people }: Pick<Parts, "repository" | "people">,
  tenant: string,
  delivery: Delivery,
  whole = false,
): Promise<ParcelView> {
  const { id, v: version, prescriptionId, personId, state, method, boxes, grams, address, freight, carrier } = delivery;
  const { name, knownBy } = await people.names(tenant, personId);
  const region = address && [address.province, address.city, address.district].map((one) => one?.name ?? "").join("");
  const owed = state === "due" && !freightSettled(delivery);
  return given({
    ...{ id, version, prescriptionId, personId, state, method, boxes, grams, region },
    personName: whole ? name : maskName(name),
    knownBy: whole ? knownBy : knownInList(knownBy),
    prescriptionLabel: prescriptionId,
    carrier: carrier && carrierView(carrier),
    address: whole ? address : undefined,
    freight: freight && { way: freight.way, fen: freight.fen, settled: freightSettled(delivery) },
    waybill: delivery.waybill,
    labelLines: whole ? delivery.labelLines : undefined,
    batchId: delivery.batchId,
    dispensedAt: delivery.dispensedAt,
    handedOverAt: delivery.handedOverAt,
    movedAt: delivery.movedAt,
    stuckAt: delivery.stuckAt,
    stuckWhy: delivery.stuckWhy,
    readyAt: delivery.readyAt,
    collectBy: delivery.collectBy,
    proxy: delivery.proxy,
    lockedUntil: delivery.lockedUntil,
    failure: delivery.failure,
    problem: delivery.failure?.what ?? problemOf(delivery)?.what ?? (owed ? ("freight-owed" as const) : undefined),
    path: whole && delivery.waybill ? linesOf(await repository.path(tenant, delivery)) : undefined,
  });
}
