import { carriers } from "../../shared/deliveries/data/carriers";
import type { PathEvent } from "../../shared/deliveries/model";
import { applyPath } from "./apply-path";
import { waybillKey } from "./keys";
import type { Parts } from "./parts";

/** What a carrier pushed of one parcel (`add_express_path`), verified, in our words. */
export type PushedPath = {
  /** The carrier in the catalogue of waybills. */
  readonly carrierCode: string;
  readonly waybill: string;
  readonly version: number;
  readonly events: readonly PathEvent[];
};

/** Hears a pushed path; one of a parcel that is not ours is noted and forgotten. */
export const createHearPath =
  (parts: Pick<Parts, "repository" | "clock" | "log">) =>
  async (tenant: string, { carrierCode, waybill, version, events }: PushedPath): Promise<void> => {
    const carrier = carriers.find((one) => one.waybillCode === carrierCode);
    const id = carrier && (await parts.repository.ofWaybill(tenant, waybillKey(carrier.id, waybill)));
    if (!id) return parts.log({ event: "path.of-nobody", carrier: carrierCode });
    await applyPath(parts, tenant, id, { events, version });
  };
