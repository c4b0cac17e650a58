import type { Destination, PathEvent } from "../../../shared/deliveries/model";
import type { Result } from "../../../shared/kernel/result";

/** One carrier by its codes in the two catalogues of WeChat (wechat-contracts 4.2), never mixed. */
export type CarrierCodes = {
  readonly waybillCode: string;
  readonly trackingCode: string;
  readonly serviceType: number;
  readonly serviceName: string;
};
/** A parcel as a courier needs to know it; what is in it is never named (N6). */
export type ParcelToSend = {
  /** Ours, unique for ever: asked again with the same number, there is one waybill. */
  readonly number: string;
  readonly carrier: CarrierCodes;
  readonly openid?: string;
  readonly to: Destination;
  readonly boxes: number;
  readonly grams: number;
  /** Page in the mini program that WeChat opens for the parcel. */
  readonly page: string;
};
export type Waybill = {
  readonly waybill: string;
  /** What the label prints beside the address, by the carrier's own names. */
  readonly labelLines: readonly { readonly key: string; readonly value: string }[];
};
export type WaybillRef = {
  readonly number: string;
  readonly waybill: string;
  readonly carrier: CarrierCodes;
  readonly openid?: string;
};
export type ToTrack = WaybillRef & {
  readonly openid: string;
  readonly receiverPhone: string;
  /** WeChat Pay's number of the payment. */
  readonly transactionId: string;
  readonly page: string;
};

/** Couriers in our words (WeChat's 物流助手, contracts 4.1 and 4.2). Every answer is a value. */
export interface Logistics {
  /** The carrier's number and label. `carrier-refused` has the carrier's words as details; `unreachable` may be tried again, with the same number. */
  createWaybill(
    parcel: ParcelToSend,
  ): Promise<Result<Waybill, "carrier-refused" | "out-of-quota" | "not-possible" | "unreachable">>;
  /** Takes a waybill back that is not used; one that is cancelled already is a yes. */
  cancelWaybill(
    ref: WaybillRef,
  ): Promise<Result<Record<string, never>, "carrier-refused" | "not-possible" | "unreachable">>;
  /** Everything that the carrier has told of it so far. */
  path(
    ref: WaybillRef,
  ): Promise<Result<readonly PathEvent[], "waybill-unknown" | "carrier-refused" | "not-possible" | "unreachable">>;
  /** The token with which WeChat's component shows the way of a parcel. */
  trackingToken(
    parcel: ToTrack,
  ): Promise<Result<{ token: string }, "carrier-refused" | "not-possible" | "unreachable">>;
}
