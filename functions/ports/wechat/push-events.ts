import * as z from "zod/mini";
import { shaped } from "../line/json";
import type { Pushed, PushedEvent } from "./port";

const Name = z.string().check(z.minLength(1), z.maxLength(128));
const Head = z.object({
  FromUserName: Name,
  CreateTime: z.int().check(z.minimum(0), z.maximum(4_000_000_000)),
  MsgType: Name,
  Event: z.optional(Name),
});
/** One entry is an object, several are an array: a trap of the platform (contracts 2.7). */
const listOf = <S extends z.ZodMiniType>(entry: S) => z.object({ List: z.union([z.array(entry), entry]) });
const Permissions = listOf(z.object({ TemplateId: Name, SubscribeStatusString: Name }));
const Deliveries = listOf(
  z.object({ TemplateId: Name, MsgID: Name, ErrorCode: z.union([z.int(), z.string().check(z.regex(/^-?\d{1,9}$/))]) }),
);
const Action = z.object({
  ActionTime: z.int().check(z.minimum(1), z.maximum(4_000_000_000)),
  ActionType: z.int(),
  ActionMsg: z.string(),
});
const ExpressPath = z.object({
  DeliveryID: Name,
  WayBillId: Name,
  Version: z.int(),
  Actions: z.union([z.array(Action), Action]),
});
const Finished = z.object({ MsgID: Name, Status: Name });

const several = <T>(list: T | T[]): T[] => (Array.isArray(list) ? list : [list]);

const permission =
  (by: "asked" | "changed") =>
  (openid: string, message: unknown): PushedEvent[] =>
    several(shaped(Permissions, message).List).map(({ TemplateId, SubscribeStatusString }) => ({
      kind: "permission",
      openid,
      templateId: TemplateId,
      answer: SubscribeStatusString.startsWith("accept") ? "accepted" : "rejected",
      by,
    }));

const READERS: Readonly<Record<string, (openid: string, message: unknown) => PushedEvent[]>> = {
  subscribe_msg_popup_event: permission("asked"),
  subscribe_msg_change_event: permission("changed"),
  subscribe_msg_sent_event: (openid, message) =>
    several(shaped(Deliveries, message).List).map(({ TemplateId, MsgID, ErrorCode }) => ({
      kind: "delivery",
      openid,
      templateId: TemplateId,
      messageId: MsgID,
      errorCode: Number(ErrorCode),
    })),
  add_express_path: (openid, message) => {
    const { DeliveryID: carrierCode, WayBillId: waybill, Version: version, Actions } = shaped(ExpressPath, message);
    const events = several(Actions).map(({ ActionTime, ActionType: type, ActionMsg: message }) => ({
      at: new Date(ActionTime * 1000).toISOString(),
      type,
      message,
    }));
    return [{ kind: "express-path", openid, carrierCode, waybill, version, events }];
  },
  subscribe: (openid) => [{ kind: "follow", openid, follows: true }],
  unsubscribe: (openid) => [{ kind: "follow", openid, follows: false }],
  TEMPLATESENDJOBFINISH: (openid, message) => {
    const { MsgID, Status } = shaped(Finished, message);
    return [{ kind: "template-delivery", openid, messageId: MsgID, delivered: Status === "success" }];
  },
};

/** A decrypted push in our words; throws `Misunderstood` where it has another shape than its event has. */
export function pushedEvents(message: unknown): Pick<Pushed, "at" | "events"> {
  const { FromUserName: openid, CreateTime, MsgType, Event } = shaped(Head, message);
  const at = new Date(CreateTime * 1000).toISOString();
  const event = MsgType === "event" ? (Event ?? "event") : MsgType;
  const read = MsgType === "event" && Object.hasOwn(READERS, event) ? READERS[event] : undefined;
  return { at, events: read ? read(openid, message) : [{ kind: "other", openid, event }] };
}
