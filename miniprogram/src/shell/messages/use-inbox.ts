import { useEffect } from "react";
import type { notifications } from "../../../../shared/notifications/contract";
import { callOf } from "../../kernel/api";
import { useSignedIn } from "../../kernel/session";
import { useCall } from "../../kernel/use-call";
import { useUnread } from "../unread";

const inboxOf = callOf<typeof notifications, "inbox">("notifications", "inbox");

/** The newest page of the inbox; tells the tabs how many are unread. */
export function useInbox() {
  const signedIn = useSignedIn();
  const call = useCall(signedIn ? () => inboxOf({}) : null, [signedIn]);
  const unread = call.value?.unread;
  useEffect(() => {
    if (unread !== undefined) useUnread.getState().set(unread);
  }, [unread]);
  return { signedIn, call };
}
