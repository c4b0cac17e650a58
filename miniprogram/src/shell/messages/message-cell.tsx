import type { InboxMessage } from "../../../../shared/notifications/model";
import { open } from "../../kernel/navigation";
import { routes } from "../../routes";
import { Cell, StatusBadge } from "../../ui";
import { useNoticeWords } from "./use-notice-words";

/** One message in a list. */
export function MessageCell({ message }: { message: InboxMessage }) {
  const { words, said } = useNoticeWords();
  const { title, text, at } = said(message);
  return (
    <Cell
      label={title}
      above={message.readAt ? undefined : <StatusBadge meaning="waiting">{words.unread}</StatusBadge>}
      hint={`${at}\n${text}`}
      onPress={() => open(routes.message, { id: message.id })}
    />
  );
}
