import { createHash } from "node:crypto";
import type { Logistics, ParcelToSend } from "../../functions/ports/logistics/port";
import type { PathEvent } from "../../shared/deliveries/model";
import { done, refused } from "../../shared/kernel/result";

/** Couriers with a memory: parcels by our number, the way of each by its waybill; `stopped` cuts the line. */
export function logisticsDouble() {
  const double = {
    parcels: new Map<string, ParcelToSend & { waybill: string; cancelled: boolean }>(),
    ways: new Map<string, PathEvent[]>(),
    asked: 0,
    /** What the carrier says when it takes nothing. */
    refusal: "",
    stopped: false,
  };
  const port: Logistics = {
    async createWaybill(parcel) {
      if (double.stopped) return refused("unreachable");
      if (double.refusal) return refused("carrier-refused", double.refusal);
      const digest = createHash("sha256").update(parcel.number).digest().readUIntBE(0, 6);
      const waybill = `${parcel.carrier.waybillCode}${String(digest).padStart(15, "0").slice(-13)}`;
      if (!double.parcels.has(parcel.number))
        double.parcels.set(parcel.number, { ...parcel, waybill, cancelled: false });
      return done({ waybill, labelLines: [{ key: "mark", value: waybill.slice(-3) }] });
    },
    async cancelWaybill({ number }) {
      if (double.stopped) return refused("unreachable");
      const found = double.parcels.get(number);
      if (found) found.cancelled = true;
      return done({});
    },
    async path({ waybill }) {
      double.asked++;
      return double.stopped ? refused("unreachable") : done(double.ways.get(waybill) ?? []);
    },
    async trackingToken({ waybill }) {
      return double.stopped ? refused("unreachable") : done({ token: `token-${waybill}` });
    },
  };
  return Object.assign(double, { port });
}
