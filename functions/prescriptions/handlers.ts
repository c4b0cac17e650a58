import type { dispensary } from "../../shared/prescriptions/dispensary-contract";
import type { prescriptions } from "../../shared/prescriptions/contract";
import type { Handlers } from "../kernel/call";
import { dispenseHandlers } from "./dispense/handlers";
import { figureHandlers } from "./figures/handlers";
import type { Parts } from "./parts";
import { rxHandlers } from "./rx-handlers";
import { saleHandlers } from "./sale/handlers";

/** Every call of the contract, as code. */
export const prescriptionHandlers = (parts: Parts): Handlers<typeof prescriptions> => ({
  ...rxHandlers(parts),
  ...saleHandlers(parts),
});

/** Every call of the dispensary, as code. */
export const dispensaryHandlers = (parts: Parts): Handlers<typeof dispensary> => ({
  ...dispenseHandlers(parts),
  ...figureHandlers(parts),
});
