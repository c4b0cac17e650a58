import { useEffect } from "react";
import { notifications } from "../../../../shared/notifications/contract";
import { client } from "../../kernel/api";
import { useSignedIn } from "../../kernel/session";
import { useCall } from "../../kernel/use-call";
import { useUnread } from "../unread";

const calls = client(notifications);

/** The newest page of the inbox; tells the tabs how many are unread. */
export function useInbox() {
  const signedIn = useSignedIn();
  const call = useCall(signedIn ? () => calls.inbox({}) : null, [signedIn]);
  const unread = call.value?.unread;
  useEffect(() => {
    if (unread !== undefined) useUnread.getState().set(unread);
  }, [unread]);
  return { signedIn, call };
}
