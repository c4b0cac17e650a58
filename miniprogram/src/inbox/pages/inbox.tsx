import { useState } from "react";
import type { notifications } from "../../../../shared/notifications/contract";
import type { InboxMessage } from "../../../../shared/notifications/model";
import { callOf } from "../../kernel/api";
import { useWrite } from "../../kernel/use-write";
import { startSession } from "../../shell/start-session";
import { TabPage } from "../../shell/tab-page";
import { Button, Cells, EmptyState, RefusalNotice, Shown } from "../../ui";
import { usePhones } from "../../shell/use-directory";
import { MessageCell } from "../../shell/messages/message-cell";
import { useInbox } from "../../shell/messages/use-inbox";
import { useNoticeWords } from "../../shell/messages/use-notice-words";

const inboxOf = callOf<typeof notifications, "inbox">("notifications", "inbox");

/** Every message ever, newest first. */
export default function Inbox() {
  const { words } = useNoticeWords();
  const { signedIn, call } = useInbox();
  const phones = usePhones();
  const [older, setOlder] = useState<{ items: InboxMessage[]; cursor?: string }>();
  const more = useWrite((_id, cursor: string) => inboxOf({ cursor }));
  const readOn = async (cursor: string) => {
    const answer = await more.press(cursor);
    if (!answer?.ok) return;
    const { items, cursor: next } = answer.value;
    setOlder((last) => ({ items: [...(last?.items ?? []), ...items], cursor: next }));
  };
  if (!signedIn)
    return (
      <TabPage at={1} title={words.inbox}>
        <EmptyState
          title={words.notSignedIn}
          text={words.notSignedInText}
          action={{ label: words.signIn, onPress: () => void startSession() }}
        />
      </TabPage>
    );
  return (
    <TabPage at={1} title={words.inbox}>
      <Shown call={call} phones={phones}>
        {(first) => {
          const items = [...first.items, ...(older?.items ?? [])];
          const cursor = older ? older.cursor : first.cursor;
          if (items.length === 0) return <EmptyState title={words.empty} text={words.emptyText} />;
          return (
            <>
              <Cells>
                {items.map((message) => (
                  <MessageCell key={message.id} message={message} />
                ))}
              </Cells>
              {more.refusal && <RefusalNotice refusal={more.refusal} />}
              {cursor && (
                <Button busy={more.busy} onPress={() => void readOn(cursor)}>
                  {words.older}
                </Button>
              )}
            </>
          );
        }}
      </Shown>
    </TabPage>
  );
}
