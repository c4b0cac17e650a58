import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { Bilingual, freeText } from "../kernel/words";
import { MobilePhone } from "../patients/model";
import { deliveryLife } from "./states";

export const DeliveryState = z.enum(deliveryLife.states);
export const Method = z.enum(["pick-up", "express"]);
export type Method = z.infer<typeof Method>;
/** Prepaid as an order of its own (M9), or paid to the courier. */
export const FreightWay = z.enum(["now", "on-arrival"]);
export type FreightWay = z.infer<typeof FreightWay>;
export const CARRIERS = ["SF", "EMS", "JD", "ZTO"] as const;
export const CarrierId = z.enum(CARRIERS);
export type CarrierId = z.infer<typeof CarrierId>;

/** A code of GB/T 2260: province (2 digits), city (4), district or county (6); a town (9) where a city has no counties. */
export const DivisionCode = z.string().check(z.regex(/^\d{2}(\d{2}(\d{2}(\d{3})?)?)?$/, "division.malformed"));
/** A division as it was called when the address was written: old codes stay on old addresses (C.6). */
export const Division = z.strictObject({ code: DivisionCode, name: z.string() });
export type Division = z.infer<typeof Division>;

/** Where a parcel goes. A municipality has no city between itself and its districts. */
export const Destination = z.strictObject({
  name: z.string(),
  phone: z.string(),
  province: Division,
  city: z.optional(Division),
  district: Division,
  street: z.string(),
});
export type Destination = z.infer<typeof Destination>;

/** One entry of an address book. */
export const Address = z.strictObject({
  id: Id,
  version: z.int(),
  ...Destination.shape,
  label: z.string(),
  isDefault: z.boolean(),
});
export type Address = z.infer<typeof Address>;

/** What she types for an address; the divisions by their codes. */
export const AddressFields = {
  name: freeText(20).check(z.regex(/\S/, "name.required")),
  phone: MobilePhone,
  districtCode: z.string().check(z.regex(/^\d{6}(\d{3})?$/, "division.malformed")),
  street: freeText(80).check(z.regex(/\S.*\S.*\S/, "street.required")),
  label: freeText(10),
  isDefault: z.boolean(),
};

/** Who may fetch it in her place: a name, and the last four digits of a phone. */
export const Proxy = z.strictObject({
  name: freeText(20).check(z.minLength(2, "name.required")),
  phoneTail: z.string().check(z.regex(/^\d{4}$/, "phone.malformed")),
});
export type Proxy = z.infer<typeof Proxy>;

/** One step that was taken, as both sides see it. */
export const DeliveryStep = z.strictObject({
  id: z.string(),
  at: Instant,
  by: z.enum(["patient", "staff", "hospital", "carrier"]),
  byName: z.optional(z.string()),
  to: DeliveryState,
  note: z.optional(z.string()),
  print: z.string(),
});
export type DeliveryStep = z.infer<typeof DeliveryStep>;

/** What went wrong with a parcel for good, and what the hospital does about it. */
export const Failure = z.strictObject({
  what: z.enum(["returned", "lost", "damaged"]),
  then: z.enum(["refund", "re-send"]),
  note: z.string(),
  at: Instant,
});
export type Failure = z.infer<typeof Failure>;

/** How one prescription reaches her. */
export const Delivery = z.strictObject({
  id: Id,
  v: z.int(),
  accountId: Id,
  personId: Id,
  prescriptionId: Id,
  departmentId: z.string(),
  state: DeliveryState,
  method: Method,
  createdAt: Instant,
  updatedAt: Instant,
  steps: z.array(DeliveryStep),
  boxes: z.int(),
  grams: z.int(),
  /** Express. */
  carrier: z.optional(CarrierId),
  addressId: z.optional(Id),
  address: z.optional(Destination),
  promisedDay: z.optional(Day),
  freight: z.optional(z.strictObject({ way: FreightWay, fen: Price, priceVersion: z.string(), source: z.string() })),
  freightPayUntil: z.optional(Instant),
  freightPaidAt: z.optional(Instant),
  /** Put together in the dispensary: it may be packed, or fetched. */
  dispensedAt: z.optional(Instant),
  /** Our number with the carrier, and the carrier's own. */
  parcelNumber: z.optional(z.string()),
  waybill: z.optional(z.string()),
  labelLines: z.optional(z.array(z.strictObject({ key: z.string(), value: z.string() }))),
  batchId: z.optional(Id),
  handedOverAt: z.optional(Instant),
  /** The newest version of the carrier's path, and the last time that something moved. */
  pathVersion: z.optional(z.int()),
  movedAt: z.optional(Instant),
  /** When the carrier is asked next, and since when it is known to stand still. */
  askAt: z.optional(Instant),
  stuckAt: z.optional(Instant),
  stuckWhy: z.optional(z.string()),
  arrivedAt: z.optional(Instant),
  signedAt: z.optional(Instant),
  /** She has said herself that she has it. */
  receivedAt: z.optional(Instant),
  failure: z.optional(Failure),
  /** The lost, damaged or returned delivery in whose place this one is. */
  inPlaceOf: z.optional(Id),
  /** Pick-up. */
  code: z.optional(z.string()),
  readyAt: z.optional(Instant),
  collectBy: z.optional(Instant),
  wrongCodes: z.int(),
  lockedUntil: z.optional(Instant),
  proxy: z.optional(Proxy),
  handedOutAt: z.optional(Instant),
  takenBy: z.optional(z.enum(["self", "proxy"])),
});
export type Delivery = z.infer<typeof Delivery>;

/** What a carrier tells of a parcel: kept as it came, also where its code is unknown. */
export const PathEvent = z.strictObject({ at: Instant, type: z.int(), message: z.string() });
export type PathEvent = z.infer<typeof PathEvent>;

/** Somebody of the staff, as a batch names her; older batches have her Chinese name alone. */
const StaffName = z.union([Bilingual, z.string()]);

/** A hand-over batch of one carrier. */
export const Batch = z.strictObject({
  id: Id,
  v: z.int(),
  carrier: CarrierId,
  state: z.enum(["open", "handed-over"]),
  openedAt: Instant,
  openedBy: StaffName,
  deliveryIds: z.array(Id),
  handedOverAt: z.optional(Instant),
  handedOverBy: z.optional(StaffName),
  courierName: z.optional(z.string()),
  stepId: z.optional(z.string()),
  print: z.string(),
});
export type Batch = z.infer<typeof Batch>;
