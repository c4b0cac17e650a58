import type { deliveries } from "../../shared/deliveries/contract";
import type { Handlers } from "../kernel/call";
import { addresses, divisions, removeAddress, saveAddress } from "./address-book";
import { addToBatch, batch, batches, openBatch, removeFromBatch } from "./batches";
import { changeAddress, confirmReceipt, setProxy, toPickUp } from "./change";
import { choose, options } from "./choose";
import { packQueue, parcel, problems, reportFailure } from "./desk";
import { handOver } from "./hand-over";
import type { Parts } from "./parts";
import { delivery, ofPrescription, trackingToken } from "./show";
import { makeWaybill, pack, unpack } from "./waybill";
import { handOut, pickUpWindow } from "./window";

/** Every call of the contract, as code. */
export const deliveryHandlers = (parts: Parts): Handlers<typeof deliveries> => ({
  addresses: addresses(parts),
  saveAddress: saveAddress(parts),
  removeAddress: removeAddress(parts),
  divisions: divisions(),
  options: options(parts),
  choose: choose(parts),
  delivery: delivery(parts),
  ofPrescription: ofPrescription(parts),
  changeAddress: changeAddress(parts),
  setProxy: setProxy(parts),
  toPickUp: toPickUp(parts),
  confirmReceipt: confirmReceipt(parts),
  trackingToken: trackingToken(parts),
  packQueue: packQueue(parts),
  parcel: parcel(parts),
  makeWaybill: makeWaybill(parts),
  pack: pack(parts),
  unpack: unpack(parts),
  batches: batches(parts),
  batch: batch(parts),
  openBatch: openBatch(parts),
  addToBatch: addToBatch(parts),
  removeFromBatch: removeFromBatch(parts),
  handOver: handOver(parts),
  pickUpWindow: pickUpWindow(parts),
  handOut: handOut(parts),
  problems: problems(parts),
  reportFailure: reportFailure(parts),
});
