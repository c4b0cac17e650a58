import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { KnownBy } from "../patients/known-by-model";
import { Bilingual } from "../kernel/words";
import { Batch, CarrierId, DeliveryState, Destination, Failure, FreightWay, Method, PathEvent, Proxy } from "./model";

/** Where medicine is fetched. */
export const PickUpWindow = z.strictObject({ name: Bilingual, where: Bilingual, hours: Bilingual, phone: z.string() });
export type PickUpWindow = z.infer<typeof PickUpWindow>;

/** Why a method or a carrier is not possible for this prescription or this address. */
export const NOT_POSSIBLE = [
  /** The hospital has no contract with any courier. */
  "no-courier",
  "not-mailable",
  "cold-chain",
  "liquid",
  "too-heavy",
  "province-not-served",
  "district-not-served",
] as const;
export const NotPossible = z.enum(NOT_POSSIBLE);
export type NotPossible = z.infer<typeof NotPossible>;

export const CarrierView = z.strictObject({ id: CarrierId, name: Bilingual, phone: z.string() });

/** What one carrier offers to one address. Price and day are there when it is possible. */
export const CarrierOption = z.strictObject({
  carrier: CarrierView,
  service: Bilingual,
  why: z.optional(NotPossible),
  fen: z.optional(Price),
  promisedDay: z.optional(Day),
  /** Does it arrive before her tablets run out? Absent where she did not say how many she has. */
  arrivesBefore: z.optional(z.boolean()),
  payOnArrival: z.boolean(),
  /** Parcels paid and put together by this hour leave on the same day. */
  cutOff: z.string(),
  source: z.string(),
});
export type CarrierOption = z.infer<typeof CarrierOption>;

/** The carrier's news in our words; `unknown` is shown with the carrier's own message. */
export const PATH_KINDS = [
  "accepted",
  "collected",
  "collect-failed",
  "courier-assigned",
  "in-transit",
  "out-for-delivery",
  "delivery-failed",
  "signed",
  "in-locker",
  "taken-from-locker",
  "returning",
  "forwarded",
  "carrier-cancelled",
  "unknown",
] as const;
export const PathKind = z.enum(PATH_KINDS);
export type PathKind = z.infer<typeof PathKind>;
export const PathLine = z.strictObject({ ...PathEvent.shape, kind: PathKind });
export type PathLine = z.infer<typeof PathLine>;

/** Patient: one delivery with all that she may do. */
export const DeliveryView = z.strictObject({
  id: Id,
  version: z.int(),
  prescriptionId: Id,
  personId: Id,
  departmentId: z.string(),
  state: DeliveryState,
  method: Method,
  createdAt: Instant,
  updatedAt: Instant,
  boxes: z.int(),
  express: z.optional(
    z.strictObject({
      carrier: CarrierView,
      address: Destination,
      addressId: z.optional(Id),
      freight: z.strictObject({
        way: FreightWay,
        fen: Price,
        payUntil: z.optional(Instant),
        paidAt: z.optional(Instant),
      }),
      promisedDay: z.optional(Day),
      waybill: z.optional(z.string()),
      handedOverAt: z.optional(Instant),
      /** Newest first. */
      path: z.array(PathLine),
      stuckAt: z.optional(Instant),
      signedAt: z.optional(Instant),
      failure: z.optional(Failure),
    }),
  ),
  pickUp: z.optional(
    z.strictObject({
      window: PickUpWindow,
      /** Six digits, while it waits for her. */
      code: z.optional(z.string()),
      readyAt: z.optional(Instant),
      collectBy: z.optional(Instant),
      proxy: z.optional(Proxy),
      handedOutAt: z.optional(Instant),
      takenBy: z.optional(z.enum(["self", "proxy"])),
    }),
  ),
  receivedAt: z.optional(Instant),
  steps: z.array(z.strictObject({ at: Instant, to: DeliveryState, by: z.string() })),
  can: z.strictObject({
    changeAddress: z.boolean(),
    setProxy: z.boolean(),
    toPickUp: z.boolean(),
    payFreight: z.boolean(),
    confirmReceipt: z.boolean(),
    requestService: z.boolean(),
  }),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

/** Staff: one parcel or one bag at the window. */
export const ParcelView = z.strictObject({
  id: Id,
  version: z.int(),
  prescriptionId: Id,
  personId: Id,
  /** Masked in lists, whole where the label is printed or the person stands at the window. */
  personName: z.string(),
  knownBy: KnownBy,
  state: DeliveryState,
  method: Method,
  boxes: z.int(),
  grams: z.int(),
  /** What the prescription's label carries: scanned when it is packed. */
  prescriptionLabel: z.string(),
  carrier: z.optional(CarrierView),
  /** Whole only in the call of one parcel. */
  address: z.optional(Destination),
  /** Province, city and district. */
  region: z.optional(z.string()),
  freight: z.optional(z.strictObject({ way: FreightWay, fen: Price, settled: z.boolean() })),
  waybill: z.optional(z.string()),
  labelLines: z.optional(z.array(z.strictObject({ key: z.string(), value: z.string() }))),
  batchId: z.optional(Id),
  dispensedAt: z.optional(Instant),
  handedOverAt: z.optional(Instant),
  movedAt: z.optional(Instant),
  stuckAt: z.optional(Instant),
  stuckWhy: z.optional(z.string()),
  readyAt: z.optional(Instant),
  collectBy: z.optional(Instant),
  proxy: z.optional(Proxy),
  lockedUntil: z.optional(Instant),
  failure: z.optional(Failure),
  /** What is to be done about it, in the list of problems. */
  problem: z.optional(z.enum(["stuck", "not-collected", "returning", "returned", "lost", "damaged", "freight-owed"])),
  path: z.optional(z.array(PathLine)),
});
export type ParcelView = z.infer<typeof ParcelView>;

/** Staff: a batch, with its parcels where one is opened: the list to print. */
export const BatchView = z.strictObject({
  id: Id,
  version: z.int(),
  carrier: CarrierView,
  state: Batch.shape.state,
  openedAt: Instant,
  openedBy: Bilingual,
  count: z.int(),
  handedOverAt: z.optional(Instant),
  handedOverBy: z.optional(Bilingual),
  courierName: z.optional(z.string()),
  parcels: z.optional(z.array(ParcelView)),
});
export type BatchView = z.infer<typeof BatchView>;
