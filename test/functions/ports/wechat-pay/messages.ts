import type { KeyObject } from "node:crypto";
import { box, NOW, paid, refunded, seal, type SealWith } from "./far-provider";
import { MCHID } from "./material";

/** A message on its way. */
export type Parts = { readonly headers: Record<string, string>; readonly body: string | Buffer };

export const resource = (inside: unknown = paid, original_type = "transaction") => ({
  original_type,
  ...box(JSON.stringify(inside), original_type),
});
export const message = (changed: object = {}) => ({
  id: "EV-2018022511223320873",
  create_time: "2026-11-22T09:00:31+08:00",
  resource_type: "encrypt-resource",
  event_type: "TRANSACTION.SUCCESS",
  summary: "支付成功",
  resource: resource(),
  ...changed,
});
/** A refund as a message tells it. */
export const told = { ...refunded, mchid: MCHID, refund_status: "SUCCESS", success_time: "2026-11-22T09:02:00+08:00" };

/** Messages sealed by the provider's key, with what a test changes. */
export function messages(key: () => KeyObject) {
  const sealing = (body: string | Buffer, changed: Partial<SealWith> = {}): Parts => ({
    headers: seal(body, NOW, { key: key(), ...changed }),
    body,
  });
  const genuine = (changed: object = {}, how: Partial<SealWith> = {}) => sealing(JSON.stringify(message(changed)), how);
  const inside = (changed: object) => genuine({ resource: resource({ ...paid, ...changed }) });
  const refundNews = (changed: object = {}, event_type = "REFUND.SUCCESS") =>
    genuine({ event_type, resource: resource({ ...told, ...changed }, "refund") });
  const inBox = (changed: object) => genuine({ resource: { ...resource(), ...changed } });
  return { sealing, genuine, inside, refundNews, inBox };
}
