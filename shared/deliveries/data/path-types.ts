import type { PathKind } from "../views";

/**
 * `action_type` of WeChat's logistics (4.1): five are documented, the others as carriers were seen to send them. A code that
 * is not here is kept and shown with the carrier's own message.
 */
export const PATH_TYPES: { readonly [type: number]: PathKind } = {
  90001: "accepted",
  100001: "collected",
  100002: "collect-failed",
  100003: "courier-assigned",
  200001: "in-transit",
  300002: "out-for-delivery",
  300003: "signed",
  300004: "delivery-failed",
  300005: "in-locker",
  300006: "taken-from-locker",
  300007: "returning",
  300008: "forwarded",
  400001: "carrier-cancelled",
};
