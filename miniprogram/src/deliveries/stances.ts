import type { DeliveryState } from "../../../shared/deliveries/states";
import type { Meaning } from "../ui";

/** What each state of a delivery means to her. */
export const MEANINGS: Readonly<Record<DeliveryState, Meaning>> = {
  asked: "needs-you",
  chosen: "needs-you",
  due: "waiting",
  ready: "needs-you",
  "picked-up": "done",
  "not-collected": "needs-you",
  packed: "waiting",
  "handed-over": "waiting",
  collected: "waiting",
  "in-transit": "waiting",
  "out-for-delivery": "needs-you",
  "in-locker": "needs-you",
  signed: "done",
  returning: "stopped",
  returned: "stopped",
  lost: "stopped",
  damaged: "stopped",
  cancelled: "stopped",
};
