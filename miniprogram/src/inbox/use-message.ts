import { useEffect } from "react";
import type { notifications } from "../../../shared/notifications/contract";
import type { InboxMessage } from "../../../shared/notifications/model";
import { callOf, type Answer } from "../kernel/api";
import { useCall } from "../kernel/use-call";

const inbox = callOf<typeof notifications, "inbox">("notifications", "inbox");
const markRead = callOf<typeof notifications, "markRead">("notifications", "markRead");
/** A message is looked for in this many pages of the inbox before it counts as gone. */
const FARTHEST = 5;

async function find(id: string): Promise<Answer<InboxMessage>> {
  let cursor: string | undefined;
  for (let pages = 0; pages < FARTHEST; pages++) {
    const answer = await inbox(cursor ? { cursor } : {});
    if (!answer.ok) return answer;
    const message = answer.value.items.find((item) => item.id === id);
    if (message) return { ok: true, value: message };
    cursor = answer.value.cursor;
    if (!cursor) break;
  }
  return { ok: false, code: "thing.missing" };
}

/** One message; opening it marks it as read. */
export function useMessage(id: string | undefined) {
  const call = useCall<InboxMessage>(() => find(id ?? ""), [id]);
  const unread = call.value && !call.value.readAt ? call.value.id : undefined;
  useEffect(() => {
    if (unread) void markRead({ id: unread });
  }, [unread]);
  return call;
}
